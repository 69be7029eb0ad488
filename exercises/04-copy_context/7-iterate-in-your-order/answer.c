#include "answer.h"

ctx_status order_begin(order_iter *iter, const ctx_context *context, order_compare *compare)
{
    if (iter == NULL || context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    (void)compare; /* TODO */
    *iter = (order_iter){0};
    return CTX_OK;
}

bool order_next(order_iter *iter, ctx_var **var, void **value)
{
    (void)iter, (void)var, (void)value; /* TODO */
    return false;
}

void order_end(order_iter *iter)
{
    (void)iter; /* TODO */
}
