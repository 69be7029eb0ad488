/* A callback's context goes when it has been called, before the next is; and that of one which
 * never is, with the clear. */
#include "log.h"

static ctx_status open_and_fail(void *number)
{
    open_log(number);
    return CTX_KEY_ERROR;
}

static void failed(ctx_status status, void *number)
{
    const void *open = ctx_var_get_or(&request_log, NULL);
    printf("[user %ld] %s, log %ld is %s\n", user(), ctx_status_name(status), NUMBER(number),
           open == number ? "still open" : "not there");
}

int main(void)
{
    set_user(1);
    soon(open_log, INT(1));
    soon(open_and_fail, INT(2));
    soon(open_log, INT(3));
    set_user(2);
    printf("%zu failed\n", loop_run(&server, failed));

    wait_with_log(4);
    run_all();
    wait_with_log(5);
    wait_with_log(6);
    loop_clear(&server);
    run_all();
    loop_clear(&server);

    ctx_context *session;
    must(ctx_context_new(&session));
    must(loop_call_soon_in(&server, session, open_log, INT(7)));
    ctx_context_unref(session);
    run_all();
    printf("done\n");
    return 0;
}
