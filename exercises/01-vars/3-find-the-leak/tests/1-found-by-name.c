/* What was put in is found by its name, as long as the registry is not cleared. */
#include "golden.h"

#include "answer.h"

static void look_for(const registry *all, const char *name)
{
    const ctx_var *var = registry_find(all, name);
    printf("%s: %s\n", name, var == NULL ? "not there" : ctx_var_name(var));
}

int main(void)
{
    registry all = {.count = 0};
    ctx_var *lent;
    look_for(&all, "user_id");
    must(registry_make(&all, "user_id", &lent));
    must(registry_make(&all, "deadline", &lent));
    look_for(&all, "user_id");
    look_for(&all, "deadline");
    look_for(&all, "session");
    registry_clear(&all);
    look_for(&all, "user_id");
    return 0;
}
