#include "../copy_context.h"
#include "server_state.h"
#include "uv_status.h"

static int answer(void *client)
{
    ctx_stream *stream = client;
    return stream->handler(stream, stream->argument);
}

/* Also of one that has never begun. */
static void at_end(ctx_task *task)
{
    ctx_stream *stream = task->owner;
    ctx_stream_shut(stream);
    ctx_stream_unref(stream);
}

static int spawn(const ctx_server *server, ctx_stream *stream, ctx_task **task)
{
    ctx_context *context;
    int status = ctx_uv_status(ctx_context_copy(server->context, &context));
    if (status == 0) {
        status = ctx_task_spawn(context, answer, stream, task);
        ctx_context_unref(context);
    }
    return status;
}

/* All that can fail comes first: a client that is accepted has a task. */
static int accept_client(const ctx_server *server)
{
    ctx_stream *stream;
    ctx_task *task;
    int status = ctx_stream_new(server->loop, &stream);
    if (status != 0) {
        return status;
    }
    status = spawn(server, stream, &task);
    if (status != 0) {
        ctx_stream_close(stream);
        return status;
    }
    stream->handler = server->handler;
    stream->argument = server->argument;
    task->owner = stream;
    task->at_end = at_end;
    ctx_task_unref(task);
    if (uv_accept((uv_stream_t *)&server->tcp, (uv_stream_t *)&stream->tcp) != 0) {
        ctx_stream_shut(stream); /* which the handler will find out */
    }
    return 0;
}

static void try_again(uv_timer_t *timer);

static void accept_or_wait(ctx_server *server)
{
    if (accept_client(server) != 0) {
        uv_timer_start(&server->again, try_again, CTX_LOOP_BUSY, 0);
    }
}

static void try_again(uv_timer_t *timer)
{
    accept_or_wait(timer->data);
}

void ctx_server_has_client(uv_stream_t *tcp, int status)
{
    if (status == 0) {
        accept_or_wait(tcp->data);
    }
}
