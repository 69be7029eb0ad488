#include "stream.h"
#include "stream_state.h"

#include <string.h>

/* Straight behind what is there already. */
static void room(uv_handle_t *tcp, size_t suggested, uv_buf_t *buffer)
{
    (void)suggested;
    ctx_stream *stream = tcp->data;
    buffer->base = stream->buffer + stream->filled;
    buffer->len = sizeof stream->buffer - stream->filled;
}

static void has_come(uv_stream_t *tcp, ssize_t size, const uv_buf_t *buffer)
{
    (void)buffer;
    ctx_stream *stream = tcp->data;
    if (size > 0) {
        stream->filled += (size_t)size;
    } else if (size < 0) {
        stream->status = (int)size;
    }
    if (size != 0) {
        stream->has_more = true;
        uv_read_stop(tcp); /* nobody has asked for more than that */
        ctx_task_wake(stream->reader);
    }
}

/* Until there is more than before, or never will be. */
static int wait_for_more(ctx_stream *stream)
{
    uv_stream_t *tcp = (uv_stream_t *)&stream->tcp;
    if (stream->status != 0) {
        return stream->status;
    }
    stream->has_more = false;
    stream->reader = ctx_task_current();
    int status = uv_read_start(tcp, room, has_come);
    status = status == 0 ? ctx_task_wait(stream->reader, &stream->has_more) : status;
    stream->reader = NULL;
    if (!stream->is_closed) {
        uv_read_stop(tcp);
    }
    return status == 0 ? stream->status : status;
}

static int may_read(const ctx_stream *stream, const void *buffer, size_t size)
{
    if (stream == NULL || buffer == NULL || size == 0 || ctx_task_current() == NULL) {
        return UV_EINVAL;
    }
    if (stream->is_closed) {
        return UV_ECANCELED;
    }
    return stream->reader != NULL ? UV_EBUSY : 0;
}

static int take(ctx_stream *stream, void *buffer, size_t size)
{
    memcpy(buffer, stream->buffer, size);
    stream->filled -= size;
    memmove(stream->buffer, stream->buffer + size, stream->filled);
    return (int)size;
}

static int take_line(ctx_stream *stream, char *line, size_t size, size_t length)
{
    if (length >= size) {
        return UV_ENOBUFS;
    }
    line[length] = '\0';
    return take(stream, line, length);
}

static int read_line(ctx_stream *stream, char *line, size_t size)
{
    int status = 0;
    while (status == 0) {
        const char *newline = memchr(stream->buffer, '\n', stream->filled);
        if (newline != NULL) {
            return take_line(stream, line, size, (size_t)(newline - stream->buffer) + 1);
        }
        if (stream->filled == sizeof stream->buffer) {
            return UV_ENOBUFS;
        }
        status = wait_for_more(stream);
    }
    return status == UV_EOF ? take_line(stream, line, size, stream->filled) : status;
}

static int read_some(ctx_stream *stream, void *buffer, size_t size)
{
    int status = stream->filled == 0 ? wait_for_more(stream) : 0;
    if (status != 0) {
        return status == UV_EOF ? 0 : status;
    }
    return take(stream, buffer, size < stream->filled ? size : stream->filled);
}

int ctx_stream_read_line(ctx_stream *stream, char *line, size_t size)
{
    int status = may_read(stream, line, size);
    if (status == 0) {
        stream->owners++; /* it may be closed meanwhile */
        status = read_line(stream, line, size);
        ctx_stream_unref(stream);
    }
    return status;
}

int ctx_stream_read(ctx_stream *stream, void *buffer, size_t size)
{
    int status = may_read(stream, buffer, size);
    if (status == 0) {
        stream->owners++;
        status = read_some(stream, buffer, size);
        ctx_stream_unref(stream);
    }
    return status;
}
