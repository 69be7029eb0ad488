/* A context that is entered cannot be run again: that is an error, the function is not called, and
 * no result is written. */
#include "golden.h"

#include "run.h"

static long handled;

static void print_error(ctx_status status, const ctx_context *context)
{
    char subject[64];
    char text[192];
    ctx_context_format(subject, sizeof subject, context);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s\n", ctx_status_name(status), text);
}

static void *handle_request(void *unused)
{
    handled++;
    return unused;
}

/* Runs in the request's context, and tries to run something else in it. */
static void *handle_twice(void *request)
{
    handle_request(NULL);
    void *result = INT(404);
    ctx_status status = attempt_into(result, ctx_run(request, handle_request, NULL, &result));
    print_error(status, request);
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));

    must(ctx_run(request, handle_twice, request, NULL));
    printf("handled: %ld\n", handled);

    must(ctx_run(request, handle_request, NULL, NULL));
    printf("handled, once nobody is inside: %ld\n", handled);

    ctx_context_unref(request);
    return 0;
}
