/* The function drops the last reference to the context that it runs in: run keeps it until the
 * way out. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static void close_log(void *name)
{
    printf("closed %s\n", (char *)name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static void *handle_request(void *request)
{
    must(ctx_var_set(&request_log, "log 1"));
    ctx_context_unref(request);
    printf("the last reference is gone\n");
    void *log;
    must(ctx_var_get(&request_log, &log));
    printf("writing to %s\n", (char *)log);
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_run(request, handle_request, request, NULL));
    printf("back in the server\n");
    return 0;
}
