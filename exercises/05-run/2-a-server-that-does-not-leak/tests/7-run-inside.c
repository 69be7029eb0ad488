/* A callback runs the loop: those that wait are called then and there, in their order, and once. */
#include "server.h"

static ctx_status fail(void *text)
{
    log_line(text);
    return CTX_KEY_ERROR;
}

static ctx_status wait_for_all(void *unused)
{
    (void)unused;
    log_line("waits");
    soon(fail, "third");
    printf("%zu failed inside\n", loop_run(&server, NULL));
    soon(log_line, "fourth");
    return log_line("has waited");
}

int main(void)
{
    set_user(1);
    soon(log_line, "first");
    soon(wait_for_all, NULL);
    soon(fail, "second");
    printf("%zu failed\n", loop_run(&server, NULL));
    return 0;
}
