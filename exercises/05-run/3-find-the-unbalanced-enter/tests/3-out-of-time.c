/* A request whose time was over before it began. */
#include "server.h"

int main(void)
{
    must(ctx_context_new(&audit));
    serve((request){.user = 7, .page = "page sent", .seconds = -1});
    serve((request){.user = 8, .page = "page sent"});
    serve((request){.user = 9, .page = "secret page sent", .seconds = -2, .is_secret = true});
    serve((request){.user = 10, .page = "secret page sent", .is_secret = true});
    printf("the server: user %ld, %ld s\n", user_now(), seconds_now());
    ctx_context_unref(audit);
    return 0;
}
