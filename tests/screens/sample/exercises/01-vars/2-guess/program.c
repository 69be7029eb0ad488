/* Three lines. */
#include "golden.h"

#include "var.h"

int main(void)
{
    ctx_var *user_id;
    void *value;
    must(ctx_var_new_default("user_id", NULL, NULL, &user_id));
    printf("%s\n", ctx_var_name(user_id));
    printf("%s\n", ctx_status_name(ctx_var_default(user_id, &value)));
    printf("%s\n", value == NULL ? "None" : "something");
    ctx_var_unref(user_id);
    return 0;
}
