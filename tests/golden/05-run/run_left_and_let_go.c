/* A function that exits the context it runs in and drops the last reference to it: the run has a share of its own, and
 * finds out. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static void close_log(void *name)
{
    printf("closed %s\n", (char *)name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static void *leave_for_good(void *request)
{
    must(ctx_var_set(&request_log, "log 1"));
    must(ctx_exit(request));
    ctx_context_unref(request);
    printf("left, and the last reference is gone\n");
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    ctx_status status = attempt(ctx_run(request, leave_for_good, request, NULL));
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s\n", ctx_status_name(status), text);
    return 0;
}
