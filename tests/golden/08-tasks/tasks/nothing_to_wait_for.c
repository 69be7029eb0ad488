/* Nothing is left that could wake anybody: those that wait are cancelled, and the loop ends. asyncio would wait. */
#include "tasks.h"

typedef struct pair {
    ctx_task *one;
    ctx_task *other;
} pair;

static int wait_for_other(void *argument)
{
    pair *both = argument;
    int status = ctx_task_await(both->other, NULL);
    printf("one: %s\n", uv_word(status));
    return status;
}

static int serve(void *argument)
{
    pair *both = argument;
    must_uv(ctx_task_spawn(NULL, wait_for_other, both, &both->one));
    both->other = ctx_task_ref(ctx_task_current());
    int status = ctx_task_await(both->one, NULL);
    printf("serve: %s\n", uv_word(status));
    return status;
}

int main(void)
{
    pair both;
    int result;
    must_uv(ctx_loop_run(serve, &both, &result));
    printf("main: %s\n", uv_word(result));
    ctx_task_unref(both.one);
    ctx_task_unref(both.other);
    return 0;
}
