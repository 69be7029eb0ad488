/* The audit's context is entered already, by the one who calls the handler: it stays his to
 * exit. */
#include "server.h"

int main(void)
{
    ctx_context *session;
    must(ctx_context_new(&audit));
    must(ctx_context_new(&session));
    must(ctx_enter(audit));
    serve((request){.user = 7, .page = "secret page sent", .is_secret = true});
    serve((request){.user = 8, .page = "page sent"});

    must(ctx_enter(session));
    serve((request){.user = 9, .page = "secret page sent", .is_secret = true});
    printf("the session is left: %s\n", ctx_status_name(attempt(ctx_exit(session))));
    printf("the audit is left: %s\n", ctx_status_name(attempt(ctx_exit(audit))));
    serve((request){.user = 10, .page = "secret page sent", .is_secret = true});
    ctx_context_unref(session);
    ctx_context_unref(audit);
    return 0;
}
