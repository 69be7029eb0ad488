/* How streams end: whoever waits in one is told, by whatever it ends, and nothing stays behind. */
#include "tasks.h"

#include "tasks/stream.h"

#include <signal.h>

static bool handler_has_ended;

static int wait_for_nothing(ctx_stream *stream, void *unused)
{
    char line[8];
    (void)unused;
    int status = ctx_stream_read_line(stream, line, sizeof line);
    printf("handler: %s\n", status == 0 ? "the end" : uv_word(status));
    handler_has_ended = true;
    return status;
}

static int read_from(void *argument)
{
    char byte;
    ctx_stream *stream = argument;
    int status = ctx_stream_read(stream, &byte, 1);
    printf("reader: %s\n", uv_word(status));
    return status;
}

/* More than the system takes at once, to a peer that does not read. */
static int write_much(void *stream)
{
    static char much[16 * 1024 * 1024];
    int status = ctx_stream_write(stream, much, sizeof much);
    printf("writer: %s\n", uv_word(status));
    return status;
}

static ctx_task *begin(ctx_task_function *function, void *argument)
{
    ctx_task *task;
    must_uv(ctx_task_spawn(NULL, function, argument, &task));
    must_uv(ctx_task_sleep(0));
    return task;
}

static void end(ctx_task *task)
{
    must_uv(ctx_task_await(task, NULL));
    ctx_task_unref(task);
}

static void readers(ctx_stream *stream)
{
    char byte;
    ctx_task *reader = begin(read_from, stream);
    printf("another reader: %s\n", uv_word(ctx_stream_read(stream, &byte, 1)));
    must_uv(ctx_task_cancel(reader));
    end(reader);
    reader = begin(read_from, stream);
    ctx_stream_close(stream);
    end(reader);
}

static void writers(ctx_stream *stream)
{
    ctx_task *writer = begin(write_much, stream);
    printf("another writer: %s\n", uv_word(ctx_stream_write(stream, "", 1)));
    must_uv(ctx_task_cancel(writer));
    end(writer);
    char byte;
    printf("after that: %s, %s\n", uv_word(ctx_stream_read(stream, &byte, 1)),
           uv_word(ctx_stream_write(stream, "", 1)));
    ctx_stream_close(stream);
}

static int serve(void *unused)
{
    ctx_server *server;
    ctx_stream *stream;
    (void)unused;
    must_uv(ctx_listen("127.0.0.1", 0, wait_for_nothing, NULL, &server));
    int port = ctx_server_port(server);
    printf("listen again: %s\n",
           uv_word(attempt_uv(ctx_listen("127.0.0.1", port, wait_for_nothing, NULL, NULL))));
    must_uv(ctx_connect("127.0.0.1", port, &stream));
    readers(stream);
    while (!handler_has_ended) {
        must_uv(ctx_task_sleep(1));
    }
    ctx_server_close(server);
    printf("closed: %s\n", uv_word(attempt_uv(ctx_connect("127.0.0.1", port, &stream))));
    return 0;
}

static int hold(ctx_stream *stream, void *unused)
{
    (void)stream, (void)unused;
    return ctx_task_sleep(3600000);
}

static ctx_server *kept;
static ctx_stream *left;

static int serve_and_leave(void *unused)
{
    ctx_stream *stream;
    (void)unused;
    must_uv(ctx_listen("127.0.0.1", 0, hold, NULL, &kept));
    must_uv(ctx_listen("127.0.0.1", 0, hold, NULL, NULL));
    must_uv(ctx_connect("127.0.0.1", ctx_server_port(kept), &stream));
    writers(stream);
    must_uv(ctx_connect("127.0.0.1", ctx_server_port(kept), &left));
    puts("the loop ends, with all that is open");
    return 0;
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    must_uv(ctx_loop_run(serve, NULL, NULL));
    must_uv(ctx_loop_run(serve_and_leave, NULL, NULL));
    ctx_server_close(kept);
    ctx_stream_close(left);
    return 0;
}
