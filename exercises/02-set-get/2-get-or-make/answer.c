#include "answer.h"

ctx_status get_or_make(ctx_var *var, maker make, void *arg, void **value)
{
    ctx_status status = ctx_var_get(var, value);
    if (status != CTX_LOOKUP_ERROR) {
        return status;
    }
    return make(arg, value); /* TODO: and set it, so that the next one gets the same */
}
