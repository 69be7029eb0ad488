/* A callback finds the context as it was when it was registered, and nothing of what others have
 * set since: neither who has registered it, nor a callback that was registered beside it. */
#include "server.h"

static ctx_status become(void *id)
{
    set_user(NUMBER(id));
    return log_line("has come");
}

int main(void)
{
    set_user(1);
    soon(log_line, "registered by 1");
    set_user(2);
    soon(log_line, "registered by 2");
    soon(become, INT(7));
    soon(log_line, "registered after 7");
    soon(become, INT(8));
    set_user(3);
    run_all();
    log_line("back");
    return 0;
}
