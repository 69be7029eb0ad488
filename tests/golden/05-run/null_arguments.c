/* NULL in place of a context, of a function or of the block's variable is a type error: nothing is
 * called, entered or written. */
#include "golden.h"

#include "run.h"

static void print_error(const char *call, ctx_status status)
{
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s: %s\n", call, ctx_status_name(status), text);
}

static void *handle_request(void *unused)
{
    printf("called\n");
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    void *result = INT(7);
    ctx_context *inside = request;

    print_error("run, no context", attempt(ctx_run(NULL, handle_request, NULL, &result)));
    print_error("run, no function", attempt(ctx_run(request, NULL, NULL, &result)));
    print_error("enter, no context", attempt(ctx_enter(NULL)));
    print_error("exit, no context", attempt(ctx_exit(NULL)));
    print_error("block, no context", attempt(ctx_enter_block(NULL, &inside)));
    print_error("block, no place", attempt(ctx_enter_block(request, NULL)));
    printf("the results are untouched: %s\n",
           result == INT(7) && inside == request ? "True" : "False");
    printf("nobody is inside: %s\n",
           attempt(ctx_exit(request)) == CTX_NOT_ENTERED ? "True" : "False");

    must(ctx_run(request, handle_request, NULL, NULL)); /* a result that nobody wants */
    ctx_context_unref(request);
    return 0;
}
