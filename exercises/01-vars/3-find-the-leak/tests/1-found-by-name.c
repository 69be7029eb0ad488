/* What was put in is found by its name, as long as the registry is not cleared. */
#include "registry.h"

static void look_for(const registry *all, const char *name)
{
    const ctx_var *var = registry_find(all, name);
    printf("%s: %s\n", name, var == NULL ? "not there" : ctx_var_name(var));
}

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent = NULL;
    look_for(&all, "user_id");
    must_into(lent, make(&all, "user_id", &lent));
    must_into(lent, make(&all, "deadline", &lent));
    look_for(&all, "user_id");
    look_for(&all, "deadline");
    look_for(&all, "session");
    registry_clear(&all);
    look_for(&all, "user_id");
    return 0;
}
