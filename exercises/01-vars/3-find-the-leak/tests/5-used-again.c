/* A registry that was cleared is as good as new. */
#include "registry.h"

static ctx_var at_file_scope = CTX_VAR_INIT("deadline", NULL);

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent = NULL;
    for (int day = 1; day <= 3; day++) {
        must_into(lent, make(&all, day == 2 ? "session" : "user_id", &lent));
        must(registry_add(&all, &at_file_scope));
        printf("day %d: %s and %s\n", day, ctx_var_name(all.vars[0]), ctx_var_name(all.vars[1]));
        registry_clear(&all);
    }
    return 0;
}
