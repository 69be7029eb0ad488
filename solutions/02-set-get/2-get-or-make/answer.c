/* The status of get says which of three cases this is: a value, no value, or no variable. Only
 * CTX_LOOKUP_ERROR means "make one"; NULL is a value and makes nothing.
 *
 * What is made belongs to us until the set has taken it. If the set does not take it, we are the
 * only one who knows of it, and end it the way the library would have: by the variable's release
 * hook, which may be missing, and never by free, since we do not know how it was made.
 * *value is written last, when nothing can fail: `made` is a pointer of our own for that reason.
 *
 * Turned down: to set a placeholder first and fill it in, so that the making comes when the set is
 * certain. Then a make that fails has to take a set back, which cannot be done before chapter 3.
 */
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
    status = make(arg, &made);
    if (status != CTX_OK) {
        return status;
    }
    status = limited_set(var, made);
    if (status != CTX_OK) {
        give_up(var, made);
        return status;
    }
    *value = made;
    return CTX_OK;
}
