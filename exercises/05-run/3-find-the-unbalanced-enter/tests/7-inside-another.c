/* The handler is called inside a session, and the session is what is current after each request. */
#include "server.h"

static void *in_the_session(void *unused)
{
    serve((request){.user = 1, .page = "page sent", .seconds = 12});
    serve((request){.user = 2, .seconds = 6});
    serve((request){.user = 3, .page = "page sent", .seconds = -1});
    for (long user = 4; user < 7; user++) {
        serve((request){.user = user, .page = "secret page sent", .is_secret = true});
    }
    serve((request){.user = 7, .page = "page sent"});
    return unused;
}

int main(void)
{
    ctx_context *session;
    must(ctx_context_new(&audit));
    must(ctx_context_new(&session));
    printf("the session: %s\n",
           ctx_status_name(attempt(ctx_run(session, in_the_session, NULL, NULL))));
    serve((request){.user = 8, .page = "page sent"});
    ctx_context_unref(session);
    ctx_context_unref(audit);
    return 0;
}
