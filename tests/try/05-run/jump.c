#include "run.h"
#include "set_get.h"

#include <setjmp.h>
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static jmp_buf away;

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", (long)ctx_var_get_or(&user_id, NULL), text);
}

static void *handle(void *unused)
{
    ctx_var_set(&user_id, (void *)12345);
    log_line("begin");
    longjmp(away, 1);
    return unused;
}

int main(void)
{
    static ctx_context *request;
    if (ctx_context_new(&request) != CTX_OK) {
        return 1;
    }
    if (setjmp(away) == 0) {
        ctx_run(request, handle, NULL, NULL);
    }
    log_line("idle");
    printf("again: %s\n", ctx_strerror(ctx_run(request, handle, NULL, NULL)));
    printf("exit: %s\n", ctx_strerror(ctx_exit(request)));
    log_line("idle");
    ctx_context_unref(request);
    return 0;
}
