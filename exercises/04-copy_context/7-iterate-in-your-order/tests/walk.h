/* walk.h - what the tests of this exercise share. */
#ifndef WALK_H
#define WALK_H

#include "golden.h"

#include "answer.h"
#include "copy_context.h"
#include "set_get.h"

/* The current context as it is now; the caller's. */
static inline ctx_context *now(void)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    return copy;
}

static inline void print_in_order(const ctx_context *context, order_compare *compare)
{
    order_iter iter;
    ctx_var *var;
    void *value;
    must(order_begin(&iter, context, compare));
    while (order_next(&iter, &var, &value)) {
        printf("  %s = %ld\n", ctx_var_name(var), NUMBER(value));
    }
    order_end(&iter);
}

#endif
