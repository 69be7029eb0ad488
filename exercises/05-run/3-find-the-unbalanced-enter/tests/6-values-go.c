/* Whichever way a request ends, the values that only it had are released at its end, in the context
 * of whoever called the handler, and a hook may have another request handled then. */
#include "server.h"

static void serve_another(void)
{
    print_closings();
    serve((request){.user = 20, .seconds = 5});
}

int main(void)
{
    must(ctx_context_new(&audit));
    watched = true;
    serve((request){.user = 1, .page = "page sent"});
    serve((request){.user = 2});
    serve((request){.user = 3, .page = "page sent", .seconds = -1});
    for (long user = 4; user < 7; user++) {
        serve((request){.user = user, .page = "secret page sent", .is_secret = true});
    }
    must(ctx_enter(audit));
    serve((request){.user = 7, .page = "secret page sent", .is_secret = true});
    must(ctx_exit(audit));

    then = serve_another;
    serve((request){.user = 8, .page = "page sent"});
    then = serve_another;
    serve((request){.user = 9});
    printf("the server: user %ld, %ld s\n", user_now(), seconds_now());
    ctx_context_unref(audit);
    return 0;
}
