/* A walk that has come to its end stays there; one may be ended early, and to end it twice does no harm. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);
static ctx_var session = CTX_VAR_INIT("session", NULL);

static void step(ctx_iter *iter)
{
    printf("%s\n", ctx_iter_next(iter, NULL, NULL) ? "a step" : "the end");
}

int main(void)
{
    must(ctx_var_set(&user, "ann"));
    must(ctx_var_set(&session, NULL));
    ctx_context *copy;
    must(ctx_copy_context(&copy));

    ctx_iter iter;
    must(ctx_iter_begin(copy, &iter));
    for (int i = 0; i < 4; i++) {
        step(&iter);
    }
    ctx_iter_end(&iter);
    ctx_iter_end(&iter);

    must(ctx_iter_begin(copy, &iter));
    step(&iter);
    ctx_iter_end(&iter); /* with a step still to go */
    printf("ended\n");
    ctx_context_unref(copy);
    return 0;
}
