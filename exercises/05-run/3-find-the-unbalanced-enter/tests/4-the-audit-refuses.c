/* The audit's book is full: the request is refused in the audit's context, and both are left. */
#include "server.h"

int main(void)
{
    must(ctx_context_new(&audit));
    for (long user = 7; user < 11; user++) {
        serve((request){.user = user, .page = "secret page sent", .is_secret = true});
    }
    serve((request){.user = 11, .page = "page sent"});
    printf("the server: user %ld, %ld s\n", user_now(), seconds_now());
    printf("the audit is free: %s\n", ctx_status_name(attempt(ctx_enter(audit))));
    printf("and left: %s\n", ctx_status_name(attempt(ctx_exit(audit))));
    ctx_context_unref(audit);
    return 0;
}
