/* Lines and bytes, as they were sent, however they were cut on the way: whole lines, the last one without its
 * end, the end itself, one that is too long for its place. Each client's task has its own context, and so has each side. */
#include "tasks.h"

#include "tasks/group.h"
#include "tasks/stream.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

/* Answers each line with the number that was sent first. */
static int echo(ctx_stream *stream, void *unused)
{
    char line[64];
    char answer[128];
    (void)unused;
    must_uv(ctx_stream_read_line(stream, line, sizeof line));
    must(ctx_var_set(&user_id, INT(strtol(line, NULL, 10))));
    while (must_uv(ctx_stream_read_line(stream, line, sizeof line)) > 0) {
        snprintf(answer, sizeof answer, "user %ld: %s", user(), line);
        must_uv(ctx_stream_write(stream, answer, strlen(answer)));
    }
    return 0;
}

static void send_text(ctx_stream *stream, const char *text)
{
    must_uv(ctx_stream_write(stream, text, strlen(text)));
}

static int port;

static int talk(void *number)
{
    ctx_stream *stream;
    char line[64];
    must(ctx_var_set(&user_id, number));
    must_uv(ctx_connect("127.0.0.1", port, &stream));
    snprintf(line, sizeof line, "%ld\nfirst line\nsec", NUMBER(number));
    send_text(stream, line);
    must_uv(ctx_stream_read_line(stream, line, sizeof line));
    must_uv(ctx_task_sleep(1));
    send_text(stream, "ond line\n");
    must_uv(ctx_stream_read_line(stream, line, sizeof line));
    char expected[64];
    snprintf(expected, sizeof expected, "user %ld: second line\n", user());
    ctx_stream_close(stream);
    return strcmp(line, expected) == 0 ? 0 : UV_EINVAL;
}

static void many_clients(void)
{
    ctx_server *server;
    ctx_group group;
    must_uv(ctx_listen("127.0.0.1", 0, echo, NULL, &server));
    port = ctx_server_port(server);
    must_uv(ctx_group_begin(&group));
    for (long i = 1; i <= 20; i++) {
        must_uv(ctx_group_spawn(&group, talk, INT(i)));
    }
    printf("twenty clients: %s, serve: user %ld\n", uv_word(ctx_group_end(&group)), user());
    ctx_server_close(server);
}

static int send_all(ctx_stream *stream, void *unused)
{
    (void)unused;
    send_text(stream, "a line\n\na line that is long\nabcdefno end");
    ctx_stream_close(stream);
    return 0;
}

static void read_all(ctx_stream *stream)
{
    char line[12];
    char bytes[7] = "";
    for (int i = 0; i < 2; i++) {
        int length = must_uv(ctx_stream_read_line(stream, line, sizeof line));
        printf("%d: %.*s.\n", length, length - 1, line);
    }
    printf("in 12 bytes: %s\n", uv_word(ctx_stream_read_line(stream, line, sizeof line)));
    char longer[24];
    int length = must_uv(ctx_stream_read_line(stream, longer, sizeof longer));
    printf("%d: %.*s.\n", length, length - 1, longer);
    for (size_t had = 0; had < 6;) {
        had += (size_t)must_uv(ctx_stream_read(stream, bytes + had, 6 - had));
    }
    printf("bytes: %s\n", bytes);
    length = must_uv(ctx_stream_read_line(stream, line, sizeof line));
    printf("%d: %s.\n", length, line);
    printf("the end: %d", ctx_stream_read_line(stream, line, sizeof line));
    printf(" %d\n", ctx_stream_read(stream, bytes, 6));
}

static int serve(void *unused)
{
    ctx_server *server;
    ctx_stream *stream;
    (void)unused;
    many_clients();
    must_uv(ctx_listen("127.0.0.1", 0, send_all, NULL, &server));
    must_uv(ctx_connect("127.0.0.1", ctx_server_port(server), &stream));
    read_all(stream);
    ctx_stream_close(stream);
    ctx_server_close(server);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
