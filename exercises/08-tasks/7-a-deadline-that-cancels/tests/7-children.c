/* Tasks and callbacks that are made in a block have its deadline, and keep it when the block is
 * over; one that was made before, or that begins in a context of its own, has none. */
#include "blocks.h"

static int look(void *who)
{
    tell(who, 0);
    return 0;
}

static void *look_from_the_loop(void *who)
{
    printf("%s: %s\n", (const char *)who, left());
    return NULL;
}

static int wait_as_long_as_may_be(void *unused)
{
    deadline block;
    (void)unused;
    begin(&block, DEADLINE_NONE);
    return end(&block, ctx_task_sleep(A_WHILE));
}

static void who_has_it(void)
{
    deadline block;
    ctx_context *empty;
    must(ctx_context_new(&empty));
    must_uv(ctx_task_spawn(NULL, look, "made before", NULL));
    begin(&block, MINUTE);
    must_uv(ctx_task_spawn(NULL, look, "made in the block", NULL));
    must_uv(ctx_task_spawn(empty, look, "in a context of its own", NULL));
    must_uv(ctx_loop_call_soon(NULL, look_from_the_loop, "a callback", NULL));
    end(&block, 0);
    must_uv(ctx_task_spawn(NULL, look, "made after it", NULL));
    ctx_context_unref(empty);
    must_uv(ctx_task_sleep(0));
}

static int serve(void *unused)
{
    deadline block;
    ctx_task *child;
    int result;
    (void)unused;
    who_has_it();
    begin(&block, 1);
    must_uv(ctx_task_spawn(NULL, wait_as_long_as_may_be, NULL, &child));
    tell("the block", end(&block, ctx_task_sleep(A_WHILE)));
    must_uv(ctx_task_await(child, &result));
    tell("its child", result);
    ctx_task_unref(child);
    return 0;
}

int main(void)
{
    return run(serve);
}
