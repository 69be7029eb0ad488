/* To add what is there already changes nothing, also when only the registry owns it. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent;
    must(registry_make(&all, "user_id", &lent));
    must(registry_add(&all, lent));
    must(registry_add(&all, registry_find(&all, "user_id")));
    printf("in the registry: %zu\n", all.count);
    printf("found: %s\n", ctx_var_name(registry_find(&all, "user_id")));
    registry_clear(&all);
    return 0;
}
