/* In a context that is given, what a callback sets stays. If somebody is inside when its turn
 * comes, the callback has failed. The loop has a share of the context. */
#include "server.h"

#include "run.h"

static ctx_status visit(void *unused)
{
    (void)unused;
    set_user(user() + 1);
    return log_line("visits");
}

static void failed(ctx_status status, void *argument)
{
    printf("[user %ld] %s, the argument is %s\n", user(), ctx_status_name(status),
           argument == NULL ? "NULL" : (const char *)argument);
}

static void visit_in(ctx_context *context, void *argument)
{
    must(loop_call_soon_in(&server, context, visit, argument));
}

int main(void)
{
    set_user(1);
    ctx_context *session, *other;
    must(ctx_context_new(&session));
    must(ctx_context_new(&other));
    printf("%s\n", ctx_status_name(attempt(loop_call_soon_in(&server, NULL, visit, NULL))));
    visit_in(session, NULL);
    visit_in(session, NULL);
    visit_in(other, NULL);
    printf("%zu failed\n", loop_run(&server, failed));

    must(ctx_enter(session));
    must(ctx_enter(other));
    set_user(50);
    visit_in(session, "the session's");
    soon(log_line, "next");
    printf("%zu failed\n", loop_run(&server, failed));
    must(ctx_exit(other));
    must(ctx_exit(session));
    printf("%zu failed\n", loop_run(&server, failed)); /* its turn is over */

    visit_in(session, NULL);
    ctx_context_unref(session);
    ctx_context_unref(other);
    printf("%zu failed\n", loop_run(&server, failed));
    log_line("back");
    return 0;
}
