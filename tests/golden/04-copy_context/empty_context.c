/* A new context is empty, whatever is set in the current one; so is a copy before the first set. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void describe(const char *name, const ctx_context *context)
{
    int steps = 0;
    ctx_iter iter;
    must(ctx_iter_begin(context, &iter));
    while (ctx_iter_next(&iter, NULL, NULL)) {
        steps++;
    }
    ctx_iter_end(&iter);
    printf("%s: len %zu, steps of a walk %d, has user_id: %s\n", name, ctx_context_len(context),
           steps, ctx_context_contains(context, &user_id) ? "True" : "False");
}

int main(void)
{
    ctx_context *before;
    must(ctx_copy_context(&before));
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *empty;
    must(ctx_context_new(&empty));
    ctx_context *after;
    must(ctx_copy_context(&after));

    describe("copy before the set", before);
    describe("new context", empty);
    describe("copy after the set", after);
    bool equal;
    must(ctx_context_equal(before, empty, &equal));
    printf("the two empty ones are equal: %s\n", equal ? "True" : "False");

    ctx_context_unref(before);
    ctx_context_unref(empty);
    ctx_context_unref(after);
    return 0;
}
