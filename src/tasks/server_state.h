/* server_state.h - internal: what a server has, and how it gets its clients. Chapter 8. */
#ifndef CTX_SERVER_STATE_H
#define CTX_SERVER_STATE_H

#include "stream_state.h"

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

/* libuv's, where a client has come. */
void ctx_server_has_client(uv_stream_t *tcp, int status);

#endif
