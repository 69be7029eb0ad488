/* Two walks at once, each with an order of its own, and a walk inside the function that compares. */
#include "walk.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var log_level = CTX_VAR_INIT("log", NULL);
static ctx_var trace = CTX_VAR_INIT("trace", NULL);
static ctx_context *priorities; /* binds the variables that come first to their rank */

static int from_z(const ctx_var *a, const ctx_var *b)
{
    return strcmp(ctx_var_name(b), ctx_var_name(a));
}

/* The step at which a walk over the priorities comes to `wanted`. */
static int rank(const ctx_var *wanted)
{
    order_iter iter;
    ctx_var *var;
    int steps = 0;
    must(order_begin(&iter, priorities, from_z));
    while (order_next(&iter, &var, NULL) && var != wanted) {
        steps++;
    }
    order_end(&iter);
    return steps;
}

/* Those with a priority first, the last name before the first; the others by name. */
static int by_priority(const ctx_var *a, const ctx_var *b)
{
    int difference = rank(a) - rank(b);
    return difference != 0 ? difference : strcmp(ctx_var_name(a), ctx_var_name(b));
}

int main(void)
{
    must(ctx_var_set(&log_level, INT(7)));
    must(ctx_var_set(&user_id, INT(12345)));
    priorities = now();
    must(ctx_var_set(&trace, INT(1)));
    must(ctx_var_set(&deadline, INT(30)));
    ctx_context *all = now();

    printf("by priority:\n");
    print_in_order(all, by_priority);

    order_iter up, down;
    ctx_var *a, *b;
    must(order_begin(&up, all, NULL));
    must(order_begin(&down, all, from_z));
    printf("up and down:\n");
    while (order_next(&up, &a, NULL) && order_next(&down, &b, NULL)) {
        printf("  %s, %s\n", ctx_var_name(a), ctx_var_name(b));
    }
    order_end(&up);
    order_end(&down);
    ctx_context_unref(all);
    ctx_context_unref(priorities);
    return 0;
}
