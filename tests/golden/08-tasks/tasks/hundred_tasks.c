/* A hundred tasks in turn, ten sets each, with a wait after each one: each sees its own value and nobody else's. */
#include "tasks.h"

static ctx_var step = CTX_VAR_INIT("step", NULL);

static int count(void *number)
{
    for (long i = 0; i < 10; i++) {
        long mine = NUMBER(number) * 10 + i;
        must(ctx_var_set(&step, INT(mine)));
        for (long rounds = mine % 3; rounds >= 0; rounds--) {
            must_uv(ctx_task_sleep(0));
        }
        if (NUMBER(ctx_var_get_or(&step, INT(-1))) != mine) {
            return UV_EINVAL;
        }
    }
    return (int)NUMBER(ctx_var_get_or(&step, INT(-1)));
}

static int serve(void *unused)
{
    ctx_task *tasks[100];
    long sum = 0;
    (void)unused;
    for (long i = 0; i < 100; i++) {
        must_uv(ctx_task_spawn(NULL, count, INT(i), &tasks[i]));
    }
    for (size_t i = 0; i < 100; i++) {
        int result;
        must_uv(ctx_task_await(tasks[i], &result));
        must_uv(result);
        sum += result;
        ctx_task_unref(tasks[i]);
    }
    printf("sum of the last ones: %ld\n", sum);
    return ctx_var_get_or(&step, NULL) != NULL;
}

int main(void)
{
    int is_set;
    must_uv(ctx_loop_run(serve, NULL, &is_set));
    printf("serve has %s\n", is_set ? "one of theirs" : "none of it");
    return 0;
}
