/* A thousand variables are in order after at most 20,000 comparisons, in whatever order they come. */
#include "walk.h"

#define COUNT 1000

static ctx_var vars[COUNT];
static long comparisons;
static int direction;

static int by_number(const ctx_var *a, const ctx_var *b)
{
    comparisons++;
    return direction * ((a > b) - (a < b)); /* all are in one array */
}

static void measure(const ctx_context *context)
{
    order_iter iter;
    ctx_var *var;
    ctx_var *before = NULL;
    long out_of_order = 0;
    size_t count = 0;
    comparisons = 0;
    must(order_begin(&iter, context, by_number));
    for (; order_next(&iter, &var, NULL); before = var) {
        out_of_order += before != NULL && direction * ((before > var) - (before < var)) > 0;
        count++;
    }
    order_end(&iter);
    printf("%zu variables, %ld out of order, %s\n", count, out_of_order,
           comparisons <= 20000 ? "at most 20000 comparisons" : "more than 20000 comparisons");
}

int main(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("one of many", NULL);
        must(ctx_var_set(&vars[i], NULL));
    }
    ctx_context *context = now();
    direction = 1;
    measure(context);
    direction = -1;
    measure(context);
    ctx_context_unref(context);
    return 0;
}
