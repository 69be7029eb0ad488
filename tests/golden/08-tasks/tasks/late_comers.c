/* Who comes when the first task has ended, while another still cleans up, is not begun: a task that a callback makes,
 * and a client that had been waiting to be accepted. What the task that cleans up makes itself, it can wait for. */
#include "tasks.h"

#include "tasks/handle.h"
#include "tasks/stream.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

static int client = -1;

static int stay(void *who)
{
    printf("%s has begun\n", (char *)who);
    return ctx_task_sleep(3600000);
}

static int answer(ctx_stream *stream, void *unused)
{
    (void)stream, (void)unused;
    return stay("the client's task");
}

static void *spawn(void *unused)
{
    printf("a callback spawns: %s\n",
           uv_word(attempt_uv(ctx_task_spawn(NULL, stay, "the callback's task", NULL))));
    return unused;
}

static int help(void *unused)
{
    (void)unused;
    printf("help: %s\n", uv_word(ctx_task_sleep(1)));
    return 0;
}

static int clean_up(void *unused)
{
    ctx_task *helper;
    (void)unused;
    printf("cleaning up: %s\n", uv_word(ctx_task_sleep(3600000)));
    must_uv(ctx_loop_call_soon(NULL, spawn, NULL, NULL));
    must_uv(ctx_task_sleep(20));
    must_uv(ctx_task_spawn(NULL, help, NULL, &helper));
    must_uv(ctx_task_await(helper, NULL));
    ctx_task_unref(helper);
    puts("cleaned up");
    return 0;
}

/* The system takes it, and the loop has not yet heard of it. */
static void call_at(int port)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    client = socket(AF_INET, SOCK_STREAM, 0);
    printf("client: %s\n", connect(client, (void *)&to, sizeof to) == 0 ? "there" : "not there");
}

static ctx_server *server; /* still open when serve ends */

static int serve(void *unused)
{
    (void)unused;
    must_uv(ctx_listen("127.0.0.1", 0, answer, NULL, &server));
    must_uv(ctx_task_spawn(NULL, clean_up, NULL, NULL));
    must_uv(ctx_task_sleep(0));
    call_at(ctx_server_port(server));
    puts("serve ends");
    return 0;
}

int main(void)
{
    char byte;
    must_uv(ctx_loop_run(serve, NULL, NULL));
    ctx_server_close(server);
    printf("client: %s\n", read(client, &byte, 1) > 0 ? "an answer" : "the end");
    close(client);
    return 0;
}
