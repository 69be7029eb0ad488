/* Chapter 1's first program: two requests that wait for a disk, and the log names the right
 * user. */
#include "server.h"

static ctx_status finish(void *unused)
{
    (void)unused;
    return log_line("page sent");
}

static ctx_status begin(void *id)
{
    set_user(NUMBER(id));
    log_line("request begins");
    soon(finish, NULL); /* asks the disk, and has to wait */
    return CTX_OK;
}

int main(void)
{
    set_user(1);
    soon(begin, INT(12345));
    soon(begin, INT(67890));
    run_all();
    log_line("the server is idle");
    return 0;
}
