/* A walk over a context does not see what a run in that context sets meanwhile. */
#include "golden.h"

#include "mapping.h"
#include "run.h"
#include "set_get.h"

enum { COUNT = 4 };

static ctx_var vars[COUNT] = {
    CTX_VAR_INIT("a", NULL),
    CTX_VAR_INIT("b", NULL),
    CTX_VAR_INIT("c", NULL),
    CTX_VAR_INIT("d", NULL),
};

static void *set_first(void *count)
{
    for (int i = 0; i < NUMBER(count); i++) {
        must(ctx_var_set(&vars[i], INT(i)));
    }
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_run(request, set_first, INT(2), NULL));

    int steps = 0;
    ctx_iter iter;
    must(ctx_iter_begin(request, &iter));
    while (ctx_iter_next(&iter, NULL, NULL)) {
        steps++;
        must(ctx_run(request, set_first, INT(COUNT), NULL));
    }
    ctx_iter_end(&iter);
    printf("steps: %d, variables now: %zu\n", steps, ctx_context_len(request));
    ctx_context_unref(request);
    return 0;
}
