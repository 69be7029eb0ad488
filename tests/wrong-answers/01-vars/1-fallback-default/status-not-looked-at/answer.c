/* caught by 1-no-default: the status is not looked at, and the fallback never used */
#include "answer.h"

void *default_or(const ctx_var *var, void *fallback)
{
    void *value = NULL;
    (void)fallback;
    ctx_var_default(var, &value);
    return value;
}
