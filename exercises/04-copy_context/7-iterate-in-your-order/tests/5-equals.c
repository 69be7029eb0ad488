/* Variables that compare as equal, and those of one name, keep the order of ctx_iter. */
#include "walk.h"

static ctx_var vars[200];

static int all_equal(const ctx_var *a, const ctx_var *b)
{
    (void)a, (void)b;
    return 0;
}

/* Whether the walk has the variables with `name`, or all for NULL, as ctx_iter has them. */
static bool same_order(const ctx_context *context, order_compare *compare, const char *name)
{
    order_iter ordered;
    ctx_iter plain;
    ctx_var *a = NULL;
    ctx_var *b = NULL;
    bool same = true;
    size_t count = 0;
    must(order_begin(&ordered, context, compare));
    must(ctx_iter_begin(context, &plain));
    while (order_next(&ordered, &a, NULL)) {
        if (name != NULL && strcmp(ctx_var_name(a), name) != 0) {
            continue;
        }
        do {
            same = same && ctx_iter_next(&plain, &b, NULL);
        } while (same && name != NULL && strcmp(ctx_var_name(b), name) != 0);
        same = same && a == b;
        count++;
    }
    printf("%zu of them, ", count);
    ctx_iter_end(&plain);
    order_end(&ordered);
    return same;
}

int main(void)
{
    static const char *const names[] = {"user_id", "deadline", "log"};
    for (size_t i = 0; i < 200; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT(names[i % 3], NULL);
        must(ctx_var_set(&vars[i], INT(i)));
    }
    ctx_context *context = now();
    bool same = same_order(context, all_equal, NULL);
    printf("all equal: %s\n", same ? "in order" : "out of order");
    for (size_t i = 0; i < 3; i++) {
        same = same_order(context, NULL, names[i]);
        printf("called %s: %s\n", names[i], same ? "in order" : "out of order");
    }
    ctx_context_unref(context);
    return 0;
}
