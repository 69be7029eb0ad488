/* The report of a failure names the user of the callback that failed, and the loop goes on. */
#include "server.h"

static int retries = 1;

static ctx_status fetch(void *page)
{
    set_user(user() + 1000);
    log_line(page);
    return CTX_KEY_ERROR;
}

static void failed(ctx_status status, void *page)
{
    printf("[user %ld] %s: %s\n", user(), (const char *)page, ctx_status_name(status));
    if (retries > 0) {
        retries--;
        soon(fetch, page); /* as the one that failed, with what it has set */
    }
    set_user(0);
}

int main(void)
{
    for (long id = 1; id <= 2; id++) {
        set_user(id);
        soon(fetch, "no such page");
        soon(log_line, "next");
    }
    set_user(3);
    printf("%zu failed\n", loop_run(&server, failed));
    log_line("back");
    soon(fetch, "nobody is told");
    soon(log_line, "next");
    printf("%zu failed\n", loop_run(&server, NULL));
    log_line("back");
    return 0;
}
