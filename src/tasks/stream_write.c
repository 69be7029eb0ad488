#include "stream.h"
#include "stream_state.h"

typedef struct writing {
    uv_write_t request;
    ctx_task *task;
    int status;
    bool is_over;
} writing;

static void after(uv_write_t *request, int status)
{
    writing *self = request->data;
    self->status = status;
    self->is_over = true;
    ctx_task_wake(self->task);
}

static int may_write(const ctx_stream *stream, const void *data)
{
    if (stream == NULL || data == NULL || ctx_task_current() == NULL) {
        return UV_EINVAL;
    }
    if (stream->is_closed) {
        return UV_ECANCELED;
    }
    return stream->writer != NULL ? UV_EBUSY : 0;
}

/* The request lies on this stack, and the bytes are the caller's: however it ends, it has ended. */
static int wait_for(writing *self, ctx_stream *stream)
{
    int status = ctx_task_wait(self->task, &self->is_over);
    if (status != 0) {
        ctx_stream_shut(stream);
        ctx_task_wait_to_the_end(self->task, &self->is_over);
        return status;
    }
    return self->status;
}

int ctx_stream_write(ctx_stream *stream, const void *data, size_t size)
{
    int status = may_write(stream, data);
    if (status != 0) {
        return status;
    }
    writing self = {.request.data = &self, .task = ctx_task_current()};
    uv_buf_t bytes = {.base = (char *)data, .len = size};
    status = uv_write(&self.request, (uv_stream_t *)&stream->tcp, &bytes, 1, after);
    if (status != 0) {
        return status;
    }
    stream->owners++; /* it may be closed meanwhile */
    stream->writer = self.task;
    status = wait_for(&self, stream);
    stream->writer = NULL;
    ctx_stream_unref(stream);
    return status;
}
