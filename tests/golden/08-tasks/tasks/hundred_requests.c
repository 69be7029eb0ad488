/* A server by HTTP, under load: whatever a request waits for, its log has the right user. A line is logged when
 * it begins, from a callback, after a wait, from a thread of the pool, and with the answer; each has the user's
 * number twice, once from the context variable and once as it was passed along. A deadline closes the connection
 * of who waits too long.
 *
 *     hundred_requests [REQUESTS CONNECTIONS [unwrapped]]
 *
 * With `unwrapped` the callback is libuv's own, and nobody has given it a context. */
#include "tasks.h"

#include "tasks/group.h"
#include "tasks/handle.h"
#include "tasks/stream.h"
#include "tasks/work.h"

#include <stdatomic.h>

#define DEADLINE 60000U

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static long requests = 100;
static long connections = 10;
static bool is_wrapped = true;
static atomic_long lines;
static atomic_long foreign;
static long answers;
static int port;

static void *log_line(void *user)
{
    lines++;
    foreign += ctx_var_get_or(&user_id, NULL) != user;
    return NULL;
}

static void close_timer(uv_timer_t *timer)
{
    log_line(timer->data);
    uv_close((uv_handle_t *)timer, (uv_close_cb)free);
}

static void log_soon(void *user)
{
    if (is_wrapped) {
        must_uv(ctx_loop_call_soon(NULL, log_line, user, NULL));
        return;
    }
    uv_timer_t *timer = malloc(sizeof *timer);
    if (timer == NULL) {
        exit(2);
    }
    timer->data = user;
    uv_timer_init(ctx_loop_uv(), timer);
    uv_timer_start(timer, close_timer, 0, 0);
}

static void *close_stream(void *stream)
{
    ctx_stream_close(stream);
    return NULL;
}

/* The user that is asked for, and the lines up to the empty one; 0 at an end. */
static long read_request(ctx_stream *stream)
{
    char line[200];
    long user = 0;
    while (attempt_uv(ctx_stream_read_line(stream, line, sizeof line)) > 2) {
        user = strncmp(line, "GET /", 5) == 0 ? strtol(line + 5, NULL, 10) : user;
    }
    return user;
}

static void answer(ctx_stream *stream, long user)
{
    char body[100];
    char text[200];
    log_line(INT(user));
    snprintf(body, sizeof body, "Good bye, user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    snprintf(text, sizeof text, "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\n\r\n%s", strlen(body),
             body);
    (void)attempt_uv(ctx_stream_write(stream, text, strlen(text))); /* its client looks */
}

static int serve_client(ctx_stream *stream, void *unused)
{
    long user;
    (void)unused;
    while ((user = read_request(stream)) != 0) {
        ctx_handle *deadline;
        must(ctx_var_set(&user_id, INT(user)));
        must_uv(ctx_loop_call_later(DEADLINE, NULL, close_stream, stream, &deadline));
        log_line(INT(user));
        log_soon(INT(user));
        must_uv(ctx_task_sleep((uint64_t)user % 3));
        log_line(INT(user));
        must_uv(ctx_task_work(log_line, INT(user), NULL));
        answer(stream, user);
        ctx_handle_cancel(deadline);
        ctx_handle_unref(deadline);
    }
    return 0;
}

static void ask_once(ctx_stream *stream, long user)
{
    char line[200];
    snprintf(line, sizeof line, "GET /%ld HTTP/1.1\r\nHost: localhost\r\n\r\n", user);
    must_uv(ctx_stream_write(stream, line, strlen(line)));
    while (must_uv(ctx_stream_read_line(stream, line, sizeof line)) > 2) {
    }
    must_uv(ctx_stream_read_line(stream, line, sizeof line));
    answers += strncmp(line, "Good bye, user ", 15) == 0 && strtol(line + 15, NULL, 10) == user;
}

static int ask(void *connection)
{
    ctx_stream *stream;
    must_uv(ctx_connect("127.0.0.1", port, &stream));
    for (long i = NUMBER(connection); i < requests; i += connections) {
        ask_once(stream, 12345 + i);
    }
    ctx_stream_close(stream);
    return 0;
}

static int serve(void *unused)
{
    ctx_server *server;
    ctx_group group;
    (void)unused;
    must_uv(ctx_listen("127.0.0.1", 0, serve_client, NULL, &server));
    port = ctx_server_port(server);
    must_uv(ctx_group_begin(&group));
    for (long i = 0; i < connections; i++) {
        must_uv(ctx_group_spawn(&group, ask, INT(i)));
    }
    must_uv(ctx_group_end(&group));
    ctx_server_close(server);
    return 0;
}

int main(int argc, char **argv)
{
    requests = argc > 2 ? strtol(argv[1], NULL, 10) : requests;
    connections = argc > 2 ? strtol(argv[2], NULL, 10) : connections;
    is_wrapped = argc <= 3;
    must_uv(ctx_loop_run(serve, NULL, NULL));
    printf("%ld requests over %ld connections, %ld answered for their user\n", requests,
           connections, answers);
    printf("%ld lines logged, %ld with a foreign user\n", lines, foreign);
    return 0;
}
