/* caught by 4-no-variable: only one of the two failures is thought of */
#include "answer.h"

void *default_or(const ctx_var *var, void *fallback)
{
    void *value = NULL;
    if (ctx_var_default(var, &value) == CTX_LOOKUP_ERROR) {
        return fallback;
    }
    return value;
}
