#include "../copy_context.h"
#include "server_state.h"
#include "stream.h"
#include "uv_status.h"

#include <stdlib.h>

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
    return status == 0 ? uv_listen((uv_stream_t *)&server->tcp, 128, ctx_server_has_client)
                       : status;
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
