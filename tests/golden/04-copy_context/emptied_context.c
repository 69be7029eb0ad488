/* A context that lost its last variable is empty: nothing to walk over, nothing in it, equal to a new one. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

enum { COUNT = 3 };

static ctx_var vars[COUNT] = {
    CTX_VAR_INIT("user_id", NULL),
    CTX_VAR_INIT("deadline", NULL),
    CTX_VAR_INIT("retries", NULL),
};

static void describe(const char *when)
{
    ctx_context *now;
    ctx_context *empty;
    bool equal;
    ctx_iter iter;
    int steps = 0;
    must(ctx_copy_context(&now));
    must(ctx_context_new(&empty));
    must(ctx_context_equal(now, empty, &equal));
    must(ctx_iter_begin(now, &iter));
    while (ctx_iter_next(&iter, NULL, NULL)) {
        steps++;
    }
    ctx_iter_end(&iter);
    printf("%s: len %zu, steps of a walk %d, equal to a new one: %s\n", when, ctx_context_len(now),
           steps, equal ? "True" : "False");
    ctx_context_unref(now);
    ctx_context_unref(empty);
}

/* Sets the first `count` variables, and resets them. */
static void set_and_reset(int count)
{
    ctx_token *tokens[COUNT];
    for (int i = 0; i < count; i++) {
        must(ctx_var_set_token(&vars[i], INT(i), &tokens[i]));
    }
    describe("set");
    for (int i = 0; i < count; i++) {
        must(ctx_var_reset(&vars[i], tokens[i]));
        ctx_token_free(tokens[i]);
    }
    describe("reset");
}

int main(void)
{
    for (int count = 1; count <= COUNT; count++) {
        set_and_reset(count);
    }
    must(ctx_var_set(&vars[0], INT(0)));
    describe("set again");
    return 0;
}
