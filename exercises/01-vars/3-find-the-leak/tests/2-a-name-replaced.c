/* A variable gives way to one of the same name; a share of the old one stays good. */
#include "registry.h"

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent = NULL;
    must_into(lent, make(&all, "deadline", &lent));
    must_into(lent, make(&all, "user_id", &lent));
    ctx_var *mine = ctx_var_ref(lent);

    must_into(lent, make(&all, "user_id", &lent));
    printf("user_id is %s\n", lent == mine ? "the old one" : "another one");
    printf("found: %s\n", registry_find(&all, "user_id") == lent ? "the new one" : "not that");
    printf("mine is still %s\n", ctx_var_name(mine));
    printf("in the registry: %zu\n", all.count);

    registry_clear(&all);
    printf("mine is still %s\n", ctx_var_name(mine));
    ctx_var_unref(mine);
    return 0;
}
