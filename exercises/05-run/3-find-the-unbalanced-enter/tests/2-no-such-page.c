/* A page that there is not: the request ends early, and the next one begins where it should. */
#include "server.h"

int main(void)
{
    must(ctx_context_new(&audit));
    serve((request){.user = 7, .page = "page sent"});
    serve((request){.user = 8, .seconds = 5});
    serve((request){.user = 9, .page = "page sent"});
    serve((request){.user = 10, .seconds = 5, .is_secret = true});
    printf("the server: user %ld, %ld s\n", user_now(), seconds_now());
    ctx_context_unref(audit);
    return 0;
}
