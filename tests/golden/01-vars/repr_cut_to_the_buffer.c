/* A formatter writes what fits, ends it, and returns the length of the whole, as snprintf does. */
#include "golden.h"

#include "var.h"

int main(void)
{
    ctx_var *user_id;
    must(ctx_var_new("user_id", NULL, &user_id));

    char begin[25];
    char whole[128];
    size_t length = ctx_var_format(begin, sizeof begin, user_id);
    ctx_var_format(whole, sizeof whole, user_id);
    printf("%s\n", begin);
    printf("%s\n", whole);
    printf("the length told is that of the whole: %s\n",
           length == strlen(whole) ? "True" : "False");

    ctx_var_unref(user_id);
    return 0;
}
