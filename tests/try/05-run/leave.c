#include "run.h"
#include "set_get.h"

#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", (long)ctx_var_get_or(&user_id, NULL), text);
}

static void *handle(void *request)
{
    ctx_var_set(&user_id, (void *)12345);
    log_line("begin");
    ctx_exit(request);
    ctx_var_set(&user_id, (void *)67890); /* where? */
    log_line("end");
    return NULL;
}

int main(void)
{
    ctx_context *request;
    if (ctx_context_new(&request) == CTX_OK) {
        ctx_status status = ctx_run(request, handle, request, NULL);
        printf("%s\n", ctx_strerror(status));
        log_line("idle");
        ctx_context_unref(request);
    }
    return 0;
}
