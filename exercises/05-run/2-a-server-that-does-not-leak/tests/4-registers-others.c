/* What a callback registers inherits what that callback has set so far, for as long as the chain
 * is. */
#include "server.h"

static ctx_status count_down(void *left)
{
    set_user(user() * 10 + NUMBER(left));
    log_line("counts");
    if (NUMBER(left) > 1) {
        soon(count_down, INT(NUMBER(left) - 1));
        set_user(99); /* too late for the one that is registered */
    }
    return CTX_OK;
}

int main(void)
{
    set_user(1);
    soon(count_down, INT(3));
    set_user(2);
    soon(count_down, INT(2));
    run_all();
    log_line("done");
    soon(count_down, INT(2)); /* alone in the queue each time */
    run_all();
    log_line("done");
    return 0;
}
