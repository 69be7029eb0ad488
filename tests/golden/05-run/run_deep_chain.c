/* Two hundred contexts run one inside the other: on the way back each finds its own value again. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

#define DEPTH 200

static ctx_var level = CTX_VAR_INIT_DEFAULT("level", NULL, NULL);
static long found_again;

static long current_level(void)
{
    void *value;
    must(ctx_var_get(&level, &value));
    return NUMBER(value);
}

static void *go_down(void *unused)
{
    long here = current_level() + 1; /* what the copy inherited, and one more */
    must(ctx_var_set(&level, INT(here)));
    if (here < DEPTH) {
        ctx_context *below;
        must(ctx_copy_context(&below));
        must(ctx_run(below, go_down, NULL, NULL));
        ctx_context_unref(below);
    } else {
        printf("at the bottom: level %ld\n", current_level());
    }
    found_again += current_level() == here;
    return unused;
}

int main(void)
{
    ctx_context *first;
    must(ctx_context_new(&first));
    must(ctx_run(first, go_down, NULL, NULL));

    void *value;
    must(ctx_context_get(first, &level, &value));
    printf("levels that found their value again: %ld\n", found_again);
    printf("the first context: level %ld\n", NUMBER(value));
    printf("the caller: level %ld\n", current_level());

    ctx_context_unref(first);
    return 0;
}
