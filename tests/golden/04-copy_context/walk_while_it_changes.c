/* A walk over the current context is one over what it was at the start, whatever is set or reset meanwhile. */
#include "golden.h"

#include "mapping.h"
#include "token.h"

enum { COUNT = 4 };

static ctx_var vars[COUNT] = {
    CTX_VAR_INIT("a", NULL),
    CTX_VAR_INIT("b", NULL),
    CTX_VAR_INIT("c", NULL),
    CTX_VAR_INIT("d", NULL),
};
static ctx_token *tokens[COUNT];

/* Two are set when the walk begins; at its first step all are set anew, or these two are reset. */
static void walk(bool set_more)
{
    for (int i = 0; i < 2; i++) {
        must(ctx_var_set_token(&vars[i], INT(i + 1), &tokens[i]));
    }
    int steps = 0;
    long sum = 0;
    ctx_iter iter;
    void *value;
    must(ctx_iter_begin(ctx_context_current(), &iter));
    while (ctx_iter_next(&iter, NULL, &value)) {
        for (int i = 0; steps == 0 && set_more && i < COUNT; i++) {
            must(ctx_var_set(&vars[i], INT(100)));
        }
        for (int i = 0; steps == 0 && !set_more && i < 2; i++) {
            must(ctx_var_reset(&vars[i], tokens[i]));
        }
        steps++;
        sum += NUMBER(value);
    }
    ctx_iter_end(&iter);
    printf("steps: %d, sum: %ld; len now: %zu\n", steps, sum,
           ctx_context_len(ctx_context_current()));
    ctx_token_free(tokens[0]);
    ctx_token_free(tokens[1]);
}

int main(void)
{
    walk(false);
    walk(true);
    return 0;
}
