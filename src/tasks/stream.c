#include "stream.h"
#include "stream_state.h"

#include <stdlib.h>

static void close_open(ctx_open *open)
{
    ctx_stream_shut(CTX_LIST_OWNER(open, ctx_stream, open));
}

static void closed(uv_handle_t *tcp)
{
    ctx_stream_unref(tcp->data);
}

int ctx_stream_new(ctx_loop *loop, ctx_stream **out)
{
    ctx_stream *stream = calloc(1, sizeof *stream);
    if (stream == NULL) {
        return UV_ENOMEM;
    }
    int status = uv_tcp_init(&loop->uv, &stream->tcp);
    if (status != 0) {
        free(stream);
        return status;
    }
    stream->owners = 2;
    stream->loop = loop;
    stream->tcp.data = stream;
    stream->open.close = close_open;
    ctx_list_add(&loop->open, &stream->open.link);
    *out = stream;
    return 0;
}

void ctx_stream_shut(ctx_stream *stream)
{
    if (stream->is_closed) {
        return;
    }
    stream->is_closed = true;
    stream->status = UV_ECANCELED;
    stream->has_more = true;
    ctx_list_remove(&stream->open.link);
    if (stream->reader != NULL) {
        ctx_task_wake(stream->reader);
    }
    uv_close((uv_handle_t *)&stream->tcp, closed); /* libuv ends what is being written */
}

void ctx_stream_unref(ctx_stream *stream)
{
    if (--stream->owners == 0) {
        free(stream);
    }
}

void ctx_stream_close(ctx_stream *stream)
{
    if (stream != NULL) {
        ctx_stream_shut(stream);
        if (stream->handler == NULL) {
            ctx_stream_unref(stream);
        }
    }
}

int ctx_stream_address(const char *text, int port, struct sockaddr_storage *address)
{
    if (uv_ip4_addr(text, port, (struct sockaddr_in *)address) == 0) {
        return 0;
    }
    return uv_ip6_addr(text, port, (struct sockaddr_in6 *)address);
}

int ctx_stream_peer(const ctx_stream *stream, char *buffer, size_t size)
{
    struct sockaddr_storage address;
    int length = (int)sizeof address;
    if (stream == NULL || buffer == NULL) {
        return UV_EINVAL;
    }
    int status = uv_tcp_getpeername(&stream->tcp, (struct sockaddr *)&address, &length);
    if (status != 0) {
        return status;
    }
    return address.ss_family == AF_INET
               ? uv_ip4_name((const struct sockaddr_in *)&address, buffer, size)
               : uv_ip6_name((const struct sockaddr_in6 *)&address, buffer, size);
}
