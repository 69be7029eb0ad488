/* A variable's label has its name. */
#include "answer.h"
#include "golden.h"

int main(void)
{
    ctx_var *user_id;
    must(ctx_var_new("user_id", NULL, &user_id));
    char *text = label(user_id);
    label_print(text);
    free(text);
    ctx_var_unref(user_id);
    return 0;
}
