/* Two labels are two strings: the second does not change the first. */
#include "answer.h"
#include "golden.h"

int main(void)
{
    ctx_var *user_id, *deadline;
    must(ctx_var_new("user_id", NULL, &user_id));
    must(ctx_var_new("deadline", NULL, &deadline));
    char *first = label(user_id);
    char *second = label(deadline);
    label_print(first);
    label_print(second);
    free(first);
    free(second);
    ctx_var_unref(user_id);
    ctx_var_unref(deadline);
    return 0;
}
