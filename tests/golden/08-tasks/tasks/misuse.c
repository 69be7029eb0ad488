/* Calls that make no sense are told so, and change nothing: without a loop, outside of a task, with NULL, a task that
 * waits for itself, a loop within a loop. */
#include "tasks.h"

#include "run.h"
#include "tasks/future.h"
#include "tasks/group.h"
#include "tasks/handle.h"
#include "tasks/stream.h"
#include "tasks/work.h"

#define show(call) printf("%s: %s\n", #call, uv_word(attempt_uv(call)))

static void *call(void *argument)
{
    return argument;
}

static int none(void *unused)
{
    (void)unused;
    return 0;
}

static int answer(ctx_stream *stream, void *unused)
{
    (void)stream, (void)unused;
    return 0;
}

static void without_loop(void)
{
    ctx_task *task;
    ctx_group group;
    ctx_stream *stream;
    ctx_future future;
    show(ctx_task_spawn(NULL, none, NULL, &task));
    show(ctx_task_sleep(0));
    show(ctx_task_work(call, NULL, NULL));
    show(ctx_loop_call_soon(NULL, call, NULL, NULL));
    show(ctx_loop_call_later(1, NULL, call, NULL, NULL));
    show(ctx_group_begin(&group));
    show(ctx_future_init(&future));
    show(ctx_future_await(&future, NULL));
    show(ctx_future_set(&future, 1));
    show(ctx_listen("127.0.0.1", 0, answer, NULL, NULL));
    show(ctx_connect("127.0.0.1", 1, &stream));
    show(ctx_loop_run(NULL, NULL, NULL));
    show(ctx_loop_run_in(NULL, NULL, NULL, NULL));
    printf("task %s, loop %s\n", ctx_task_current() == NULL ? "none" : "one",
           ctx_loop_uv() == NULL ? "none" : "one");
}

static void with_null(void)
{
    char line[2];
    ctx_task *self = ctx_task_current();
    show(ctx_task_spawn(NULL, NULL, NULL, NULL));
    show(ctx_task_spawn_eager(NULL, NULL, NULL, NULL));
    show(ctx_task_await(NULL, NULL));
    show(ctx_task_await(self, NULL));
    show(ctx_task_cancel(NULL));
    show(ctx_task_on_done(NULL, call, NULL));
    show(ctx_task_on_done(self, NULL, NULL));
    show(ctx_task_work(NULL, NULL, NULL));
    show(ctx_loop_call_soon(NULL, NULL, NULL, NULL));
    show(ctx_loop_call_later(0, NULL, NULL, NULL, NULL));
    show(ctx_group_begin(NULL));
    show(ctx_group_spawn(NULL, none, NULL));
    show(ctx_group_end(NULL));
    show(ctx_future_init(NULL));
    show(ctx_future_set(NULL, 1));
    show(ctx_future_await(NULL, NULL));
    show(ctx_listen(NULL, 0, answer, NULL, NULL));
    show(ctx_listen("nowhere", 0, answer, NULL, NULL));
    show(ctx_listen("127.0.0.1", 0, NULL, NULL, NULL));
    show(ctx_server_port(NULL));
    show(ctx_connect(NULL, 1, NULL));
    show(ctx_stream_read(NULL, line, 1));
    show(ctx_stream_read_line(NULL, line, 1));
    show(ctx_stream_write(NULL, line, 1));
    show(ctx_stream_peer(NULL, line, 1));
    ctx_task_unref(NULL);
    ctx_handle_cancel(NULL);
    ctx_handle_unref(NULL);
    ctx_stream_close(NULL);
    ctx_server_close(NULL);
    printf("NULL: %s\n", ctx_task_ref(NULL) == NULL && !ctx_task_is_done(NULL, NULL) &&
                                 !ctx_future_is_set(NULL, NULL)
                             ? "NULL"
                             : "");
}

/* As that of the caller is, who would wait for himself. */
static void in_an_entered_context(void)
{
    ctx_context *context = NULL;
    must_into(context, ctx_context_new(&context));
    must(ctx_enter(context));
    show(ctx_loop_run_in(context, none, NULL, NULL));
    must(ctx_exit(context));
    show(ctx_loop_run_in(context, none, NULL, NULL));
    ctx_context_unref(context);
}

static int serve(void *unused)
{
    ctx_task *task;
    (void)unused;
    with_null();
    show(ctx_loop_run(none, NULL, NULL));
    must_uv(ctx_task_spawn(NULL, none, NULL, &task));
    must_uv(ctx_task_await(task, NULL));
    show(ctx_task_cancel(task));
    ctx_task_unref(task);
    return 0;
}

int main(void)
{
    without_loop();
    must_uv(ctx_loop_run(serve, NULL, NULL));
    in_an_entered_context();
    return 0;
}
