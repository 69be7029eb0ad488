#include "../copy_context.h"
#include "stream.h"
#include "stream_state.h"
#include "uv_status.h"

#include <stdlib.h>

struct ctx_server {
    size_t owners; /* the loop is two, until socket and timer are closed */
    ctx_loop *loop;
    ctx_open open;
    uv_tcp_t tcp;
    uv_timer_t again; /* there was no memory for a client */
    ctx_stream_handler *handler;
    void *argument;
    ctx_context *context; /* NULL when it is closed */
};

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

static void has_client(uv_stream_t *tcp, int status)
{
    if (status == 0) {
        accept_or_wait(tcp->data);
    }
}

static void unref(ctx_server *server)
{
    if (--server->owners == 0) {
        free(server);
    }
}

static void closed(uv_handle_t *handle)
{
    unref(handle->data);
}

static void shut(ctx_server *server)
{
    ctx_context *context = server->context;
    if (context != NULL) {
        server->context = NULL;
        ctx_list_remove(&server->open.link);
        uv_close((uv_handle_t *)&server->again, closed);
        uv_close((uv_handle_t *)&server->tcp, closed);
        ctx_context_unref(context); /* last: hooks run */
    }
}

static void close_open(ctx_open *open)
{
    shut(CTX_LIST_OWNER(open, ctx_server, open));
}

static int server_new(ctx_loop *loop, ctx_server **out)
{
    ctx_server *server = calloc(1, sizeof *server);
    if (server == NULL) {
        return UV_ENOMEM;
    }
    int status = ctx_uv_status(ctx_copy_context(&server->context));
    if (status != 0) {
        free(server);
        return status;
    }
    uv_tcp_init(&loop->uv, &server->tcp); /* which cannot fail, without a socket yet */
    uv_timer_init(&loop->uv, &server->again);
    server->owners = 3;
    server->loop = loop;
    server->tcp.data = server->again.data = server;
    server->open.close = close_open;
    ctx_list_add(&loop->open, &server->open.link);
    *out = server;
    return 0;
}

static int listen_at(ctx_server *server, const struct sockaddr *address)
{
    int status = uv_tcp_bind(&server->tcp, address, 0);
    return status == 0 ? uv_listen((uv_stream_t *)&server->tcp, 128, has_client) : status;
}

int ctx_listen(const char *address, int port, ctx_stream_handler *handler, void *argument,
               ctx_server **out)
{
    struct sockaddr_storage at;
    ctx_loop *loop = ctx_loop_current();
    if (address == NULL || handler == NULL || loop == NULL ||
        ctx_stream_address(address, port, &at) != 0) {
        return UV_EINVAL;
    }
    ctx_server *server;
    int status = server_new(loop, &server);
    if (status != 0) {
        return status;
    }
    server->handler = handler;
    server->argument = argument;
    status = listen_at(server, (const struct sockaddr *)&at);
    if (status != 0) {
        ctx_server_close(server);
    } else if (out != NULL) {
        *out = server;
    } else {
        unref(server);
    }
    return status;
}

int ctx_server_port(const ctx_server *server)
{
    struct sockaddr_storage address;
    int length = (int)sizeof address;
    if (server == NULL) {
        return UV_EINVAL;
    }
    int status = uv_tcp_getsockname(&server->tcp, (struct sockaddr *)&address, &length);
    if (status != 0) {
        return status;
    }
    return ntohs(address.ss_family == AF_INET ? ((const struct sockaddr_in *)&address)->sin_port
                                              : ((const struct sockaddr_in6 *)&address)->sin6_port);
}

void ctx_server_close(ctx_server *server)
{
    if (server != NULL) {
        shut(server);
        unref(server);
    }
}
