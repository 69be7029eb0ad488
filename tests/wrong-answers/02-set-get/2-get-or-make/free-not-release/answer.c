/* caught by 5-set-fails: free is not how these values end */
#include "answer.h"

#include <stdlib.h>

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
        free(made);
        return status;
    }
    *value = made;
    return CTX_OK;
}
