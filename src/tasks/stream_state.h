/* stream_state.h - internal: what a stream has. Chapter 8. */
#ifndef CTX_STREAM_STATE_H
#define CTX_STREAM_STATE_H

#include "stream.h"
#include "task_state.h"

struct ctx_stream {
    size_t owners; /* the loop is one, until the socket is closed */
    ctx_loop *loop;
    ctx_open open;
    uv_tcp_t tcp;
    ctx_stream_handler *handler; /* whose client it is, or NULL: then ctx_connect has made it */
    void *argument;
    bool is_closed;
    int status;       /* why no more comes in: UV_EOF, or an error */
    ctx_task *reader; /* who waits for more, and who writes, or NULL */
    ctx_task *writer;
    bool has_more; /* what the reader waits for; or a status */
    size_t filled;
    char buffer[CTX_STREAM_LINE];
};

/* A stream without a connection. It belongs to the loop, and to the caller.
 * Status: 0 or UV_ENOMEM, or what libuv says. */
int ctx_stream_new(ctx_loop *loop, ctx_stream **out);

/* Closes it, once. Who waits for it is woken. */
void ctx_stream_shut(ctx_stream *stream);

void ctx_stream_unref(ctx_stream *stream);

/* An address as text, of either kind. Status: UV_EINVAL. */
int ctx_stream_address(const char *text, int port, struct sockaddr_storage *address);

#endif
