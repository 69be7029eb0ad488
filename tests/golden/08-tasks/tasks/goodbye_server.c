/* The server of asyncio's documentation of contextvars: the address of the client that is served is in a context
 * variable, and the function that says good bye finds it there. Each client's task is in a copy of the context in which
 * the server began to listen. */
#include "tasks.h"

#include "tasks/stream.h"

static void let_go(void *value)
{
    free(value);
}

static const ctx_hooks hooks = {.release = let_go};
static ctx_var client_address = CTX_VAR_INIT("client_address", &hooks);
static ctx_var server_name = CTX_VAR_INIT("server_name", NULL);

/* The address of the client is not passed to it. */
static void render_goodbye(char *buffer, size_t size)
{
    snprintf(buffer, size, "Good bye, client @ %s, says %s\n",
             (char *)ctx_var_get_or(&client_address, "nowhere"),
             (char *)ctx_var_get_or(&server_name, "nobody"));
}

static int handle_request(ctx_stream *stream, void *unused)
{
    char text[100];
    (void)unused;
    must_uv(ctx_stream_peer(stream, text, sizeof text));
    char *address = golden_copy(text);
    must(ctx_var_set(&client_address, address));
    while (must_uv(ctx_stream_read_line(stream, text, sizeof text)) > 2) {
        printf("server: %.*s\n", (int)strcspn(text, "\r\n"), text);
    }
    render_goodbye(text, sizeof text);
    must_uv(ctx_stream_write(stream, text, strlen(text)));
    return 0;
}

static int ask(void *port)
{
    ctx_stream *stream;
    char line[100];
    static const char request[] = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    must_uv(ctx_connect("127.0.0.1", (int)NUMBER(port), &stream));
    must_uv(ctx_stream_write(stream, request, sizeof request - 1));
    while (must_uv(ctx_stream_read_line(stream, line, sizeof line)) > 0) {
        printf("client: %s", line);
    }
    ctx_stream_close(stream);
    return 0;
}

static int serve(void *unused)
{
    ctx_server *server;
    (void)unused;
    must(ctx_var_set(&server_name, "the server"));
    must_uv(ctx_listen("127.0.0.1", 0, handle_request, NULL, &server));
    must(ctx_var_set(&server_name, "a later name"));
    for (int i = 0; i < 2; i++) {
        ctx_task *client;
        must_uv(ctx_task_spawn(NULL, ask, INT(ctx_server_port(server)), &client));
        must_uv(ctx_task_await(client, NULL));
        ctx_task_unref(client);
    }
    printf("serve: client %s\n", (char *)ctx_var_get_or(&client_address, "nowhere"));
    ctx_server_close(server);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
