/* Whichever allocation fails, there is no walk, and nothing is left of it. */
#include "walk.h"

#include "scarce.h"

#define COUNT 20

static ctx_var vars[COUNT];
static char names[COUNT][2];

static bool all_in_order(order_iter *iter)
{
    ctx_var *var;
    size_t count = 0;
    while (order_next(iter, &var, NULL)) {
        if (count == COUNT || var != &vars[count++]) {
            return false;
        }
    }
    return count == COUNT;
}

/* A walk with its n-th allocation failing. False when there are fewer. */
static bool try_walk(const ctx_context *context, unsigned n)
{
    order_iter iter;
    scarce_begin(n);
    ctx_status status = order_begin(&iter, context, NULL);
    bool failed = scarce_end();
    if (status == CTX_OK) {
        if (!all_in_order(&iter)) {
            printf("allocation %u: the walk is not whole\n", n);
        }
        order_end(&iter);
    } else if (!failed || status != CTX_NO_MEMORY) {
        printf("allocation %u: %s\n", n, ctx_status_name(status));
    }
    return failed;
}

int main(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        names[i][0] = "abcdefghijklmnopqrst"[i];
        vars[i] = (ctx_var)CTX_VAR_INIT(names[i], NULL);
        must(ctx_var_set(&vars[i], NULL));
    }
    ctx_context *context = now();
    unsigned n = 1;
    while (try_walk(context, n)) {
        n++;
    }
    printf("%s\n", n > 1 ? "each allocation has failed once" : "there are no allocations");
    ctx_context_unref(context);
    return 0;
}
