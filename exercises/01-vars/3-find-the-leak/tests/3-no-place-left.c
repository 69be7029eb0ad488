/* A full registry takes nothing; what was brought stays the caller's. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent;
    must(registry_make(&all, "user_id", &lent));
    must(registry_make(&all, "deadline", &lent));
    must(registry_make(&all, "session", &lent));

    ctx_var *out = NULL;
    printf("make: %s\n", ctx_strerror(registry_make(&all, "retries", &out)));
    printf("handed out: %s\n", out == NULL ? "nothing" : "something");

    ctx_var *mine;
    must(ctx_var_new("trace", NULL, &mine));
    printf("add: %s\n", ctx_strerror(registry_add(&all, mine)));
    printf("%s is still mine\n", ctx_var_name(mine));
    ctx_var_unref(mine);

    must(registry_make(&all, "session", &lent));
    printf("session gave way to another %s\n", ctx_var_name(lent));
    registry_clear(&all);
    return 0;
}
