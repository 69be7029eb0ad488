/* caught by 4-make-fails: whatever the maker says, the caller hears that there is no memory */
#include "answer.h"

static void give_up(const ctx_var *var, void *made)
{
    if (var->hooks != NULL && var->hooks->release != NULL) {
        var->hooks->release(made);
    }
}

ctx_status get_or_make(ctx_var *var, maker make, void *arg, void **value)
{
    void *made;
    if (make == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = ctx_var_get(var, value);
    if (status != CTX_LOOKUP_ERROR) {
        return status;
    }
    if (make(arg, &made) != CTX_OK) {
        return CTX_NO_MEMORY;
    }
    status = limited_set(var, made);
    if (status != CTX_OK) {
        give_up(var, made);
        return status;
    }
    *value = made;
    return CTX_OK;
}
