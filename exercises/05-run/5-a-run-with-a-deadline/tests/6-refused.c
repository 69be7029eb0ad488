/* Where the function was not called, nothing has changed: neither a context, nor the result. */
#include "clock.h"

static ctx_context *session;

static void try_in(ctx_context *context, long until, void *(*function)(void *))
{
    void *result = "nothing";
    ctx_status status =
        attempt_into(result, run_until_in(context, until, function, "called", &result));
    printf("%s, the result is %s\n", ctx_status_name(status), (const char *)result);
}

static void *in_the_session(void *unused)
{
    try_in(session, 10, tell);
    tell("session");
    must(run_until(5, tell, "but a copy of it", NULL));
    return unused;
}

static void *below(void *unused)
{
    must(run_until(8, in_the_session, NULL, NULL));
    return unused;
}

int main(void)
{
    must(ctx_context_new(&session));
    must(ctx_run(session, in_the_session, NULL, NULL));
    must(run_until_in(session, 20, below, NULL, NULL));
    must(ctx_run(session, tell, "session", NULL));

    try_in(session, 10, NULL);
    try_in(NULL, 10, tell);
    void *result = "nothing";
    ctx_status status = attempt_into(result, run_until(10, NULL, NULL, &result));
    printf("%s, the result is %s\n", ctx_status_name(status), (const char *)result);
    must(ctx_run(session, tell, "session", NULL));
    tell("server");
    ctx_context_unref(session);
    return 0;
}
