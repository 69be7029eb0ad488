/* A full registry takes nothing; what was brought stays the caller's. */
#include "registry.h"

static ctx_var nobody = CTX_VAR_INIT("nobody", NULL);

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent = NULL;
    must_into(lent, make(&all, "user_id", &lent));
    must_into(lent, make(&all, "deadline", &lent));
    must_into(lent, make(&all, "session", &lent));

    ctx_var *out = NULL;
    printf("make: %s\n", ctx_strerror(make(&all, "retries", &out)));
    printf("handed out: %s\n", out == NULL ? "nothing" : "something");

    ctx_var *mine;
    must(ctx_var_new("trace", NULL, &mine));
    printf("add: %s\n", ctx_strerror(registry_add(&all, mine)));
    printf("%s is still mine\n", ctx_var_name(mine));
    ctx_var_unref(mine);

    must_into(lent, make(&all, "session", &lent));
    printf("session gave way to another %s\n", ctx_var_name(lent));
    registry_clear(&all);

    printf("nowhere to put it: %s\n", ctx_status_name(make(&all, "x", NULL)));
    printf("no name: %s\n", ctx_status_name(registry_make(&all, NULL, &out)));
    printf("no registry: %s, ", ctx_status_name(registry_make(NULL, "retries", &out)));
    printf("%s\n", ctx_status_name(registry_add(NULL, &nobody)));
    printf("no variable: %s\n", ctx_status_name(registry_add(&all, NULL)));
    printf("%s, in the registry: %zu\n", out == NULL ? "nothing" : "something", all.count);
    return 0;
}
