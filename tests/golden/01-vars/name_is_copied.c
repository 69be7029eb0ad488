/* A variable keeps its own copy of its name, so the caller's buffer may be used again. */
#include "golden.h"

#include "var.h"

int main(void)
{
    char buffer[16] = "user_id";
    ctx_var *user_id;
    must(ctx_var_new(buffer, NULL, &user_id));

    strcpy(buffer, "deadline");
    ctx_var *deadline;
    must(ctx_var_new(buffer, NULL, &deadline));

    printf("%s, %s\n", ctx_var_name(user_id), ctx_var_name(deadline));

    ctx_var_unref(user_id);
    ctx_var_unref(deadline);
    return 0;
}
