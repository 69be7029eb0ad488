/* caught by 3-null-is-a-default: NULL is taken for "no default" */
#include "answer.h"

void *default_or(const ctx_var *var, void *fallback)
{
    void *value = NULL;
    ctx_var_default(var, &value);
    return value != NULL ? value : fallback;
}
