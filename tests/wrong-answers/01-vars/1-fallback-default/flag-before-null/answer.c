/* caught by 4-no-variable: the fields are read, and NULL has none */
#include "answer.h"

void *default_or(const ctx_var *var, void *fallback)
{
    return var->has_default ? var->default_value : fallback;
}
