/* A line that is longer than a stream keeps is refused, and can still be read as bytes; a task that is cancelled while
 * it connects has no stream; a client that is gone is found by who writes. */
#include "tasks.h"

#include "tasks/stream.h"

#include <signal.h>

static int send_long(ctx_stream *stream, void *unused)
{
    char line[CTX_STREAM_LINE + 2];
    (void)unused;
    memset(line, 'x', sizeof line);
    line[sizeof line - 1] = '\n';
    return attempt_uv(ctx_stream_write(stream, line, sizeof line)); /* perhaps to nobody */
}

static int port;

static int connect_and_wait(void *unused)
{
    ctx_stream *stream;
    (void)unused;
    int status = attempt_uv(ctx_connect("127.0.0.1", port, &stream));
    printf("connect: %s\n", uv_word(status));
    return status;
}

static void cancel_connect(void)
{
    ctx_task *task;
    int result = 0;
    must_uv(ctx_task_spawn(NULL, connect_and_wait, NULL, &task));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(task));
    must_uv(ctx_task_await(task, NULL));
    bool is_done = ctx_task_is_done(task, &result);
    printf("its task: %s, %s\n", is_done ? "done" : "not done", uv_word(result));
    ctx_task_unref(task);
}

static void read_long(void)
{
    ctx_stream *stream;
    static char line[2 * CTX_STREAM_LINE];
    must_uv(ctx_connect("127.0.0.1", port, &stream));
    printf("a long line: %s\n", uv_word(ctx_stream_read_line(stream, line, sizeof line)));
    int count = 0;
    for (int size; (size = must_uv(ctx_stream_read(stream, line, sizeof line))) > 0;) {
        count += size;
    }
    printf("its bytes: %d\n", count - CTX_STREAM_LINE);
    ctx_stream_close(stream);
}

static void write_to_nobody(void)
{
    ctx_stream *stream;
    char byte;
    int status;
    must_uv(ctx_connect("127.0.0.1", port, &stream));
    while (must_uv(ctx_stream_read(stream, &byte, 1)) > 0) {
    }
    do {
        status = ctx_stream_write(stream, "x", 1);
    } while (status == 0 && ctx_task_sleep(1) == 0);
    printf("write: %s\n",
           status == UV_EPIPE || status == UV_ECONNRESET ? "nobody" : uv_word(status));
    ctx_stream_close(stream);
}

static int serve(void *unused)
{
    ctx_server *server;
    (void)unused;
    must_uv(ctx_listen("127.0.0.1", 0, send_long, NULL, &server));
    port = ctx_server_port(server);
    read_long();
    write_to_nobody();
    ctx_server_close(server);
    must_uv(ctx_task_sleep(1));
    must_uv(ctx_listen("127.0.0.1", 0, send_long, NULL, &server));
    port = ctx_server_port(server);
    cancel_connect();
    ctx_server_close(server);
    return 0;
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
