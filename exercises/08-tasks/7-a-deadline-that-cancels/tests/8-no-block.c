/* Where there is no task there is no block; NULL; and a block is ended by the task that began it.
 * */
#include "blocks.h"

static deadline block;

static void show(int status)
{
    printf("%s, %s\n", uv_word(status), left());
}

static void *call(void *unused)
{
    show(deadline_begin(&block, HOUR));
    return unused;
}

static int end_anothers(void *unused)
{
    int status = 0;
    (void)unused;
    show(deadline_end(&block, &status));
    return 0;
}

static int serve(void *unused)
{
    int status = 0;
    ctx_task *other;
    (void)unused;
    show(deadline_begin(NULL, HOUR));
    show(deadline_end(NULL, &status));
    must_uv(ctx_task_spawn(NULL, end_anothers, NULL, &other));
    begin(&block, DEADLINE_NONE);
    show(deadline_end(&block, NULL));
    must_uv(ctx_task_await(other, NULL));
    ctx_task_unref(other);
    must_uv(ctx_loop_call_soon(NULL, call, NULL, NULL));
    must_uv(ctx_task_sleep(0));
    show(end(&block, UV_ECANCELED));
    return 0;
}

int main(void)
{
    show(deadline_begin(&block, HOUR));
    return run(serve);
}
