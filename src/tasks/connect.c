#include "stream.h"
#include "stream_state.h"

typedef struct connecting {
    uv_connect_t request;
    ctx_task *task;
    int status;
    bool is_over;
} connecting;

static void after(uv_connect_t *request, int status)
{
    connecting *self = request->data;
    self->status = status;
    self->is_over = true;
    ctx_task_wake(self->task);
}

/* The request lies on this stack: however it ends, it has ended. */
static int wait_for(connecting *self, ctx_stream *stream)
{
    int status = ctx_task_wait(self->task, &self->is_over);
    if (status != 0) {
        ctx_stream_shut(stream);
        ctx_task_wait_to_the_end(self->task, &self->is_over);
        return status;
    }
    return self->status;
}

static int connect_to(ctx_stream *stream, const struct sockaddr *address)
{
    connecting self = {.request.data = &self, .task = ctx_task_current()};
    int status = uv_tcp_connect(&self.request, &stream->tcp, address, after);
    return status == 0 ? wait_for(&self, stream) : status;
}

int ctx_connect(const char *address, int port, ctx_stream **out)
{
    struct sockaddr_storage to;
    if (address == NULL || out == NULL || ctx_task_current() == NULL ||
        ctx_stream_address(address, port, &to) != 0) {
        return UV_EINVAL;
    }
    ctx_stream *stream;
    int status = ctx_stream_new(ctx_loop_current(), &stream);
    if (status != 0) {
        return status;
    }
    status = connect_to(stream, (const struct sockaddr *)&to);
    if (status != 0) {
        ctx_stream_close(stream);
        return status;
    }
    *out = stream;
    return 0;
}
