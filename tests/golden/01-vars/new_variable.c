/* A variable is made with a name, prints as Python prints it, and holds no value itself. */
#include "golden.h"

#include "var.h"

int main(void)
{
    ctx_var *user_id;
    must(ctx_var_new("user_id", NULL, &user_id));

    char text[128];
    ctx_var_format(text, sizeof text, user_id);
    printf("name: %s\n", ctx_var_name(user_id));
    printf("%s\n", text);

    ctx_var_unref(user_id);
    return 0;
}
