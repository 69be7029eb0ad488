/* A copy of a thousand variables keeps them all while half of the original's are set or reset. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

enum { COUNT = 1000 };

static ctx_var *vars[COUNT];
static ctx_token *tokens[COUNT];

/* The length of a context, the steps and the sum of a walk over it, and how many lookups agree. */
static void summarize(const char *name, const ctx_context *context)
{
    int steps = 0;
    int agree = 0;
    long sum = 0;
    ctx_iter iter;
    ctx_var *var;
    void *value;
    must(ctx_iter_begin(context, &iter));
    while (ctx_iter_next(&iter, &var, &value)) {
        steps++;
        sum += NUMBER(value);
        agree += ctx_context_get_or(context, var, NULL) == value;
    }
    ctx_iter_end(&iter);
    printf("%s: len %zu, steps %d, agree %d, sum %ld\n", name, ctx_context_len(context), steps,
           agree, sum);
}

int main(void)
{
    for (int i = 0; i < COUNT; i++) {
        char name[16];
        snprintf(name, sizeof name, "var_%d", i);
        must(ctx_var_new(name, NULL, &vars[i]));
        must(ctx_var_set_token(vars[i], INT(i + 1), &tokens[i]));
    }
    ctx_context *before;
    must(ctx_copy_context(&before));

    for (int i = 0; i < COUNT; i += 4) {
        must(ctx_var_set(vars[i], INT(-1)));
        must(ctx_var_reset(vars[i + 1], tokens[i + 1]));
    }
    ctx_context *after;
    must(ctx_copy_context(&after));

    int same = 0;
    int changed = 0;
    int missing = 0;
    for (int i = 0; i < COUNT; i++) {
        void *now = ctx_context_get_or(after, vars[i], NULL);
        same += now == ctx_context_get_or(before, vars[i], NULL);
        changed += now == INT(-1);
        missing += !ctx_context_contains(after, vars[i]);
    }
    summarize("before", before);
    summarize("after", after);
    printf("same %d, changed %d, missing %d\n", same, changed, missing);

    for (int i = 0; i < COUNT; i++) {
        ctx_token_free(tokens[i]);
        ctx_var_unref(vars[i]);
    }
    summarize("before, its variables let go of", before);
    ctx_context_unref(before);
    ctx_context_unref(after);
    return 0;
}
