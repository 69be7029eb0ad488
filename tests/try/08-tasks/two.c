#define _GNU_SOURCE
#include "coroutine.h"

#include "run.h"
#include "set_get.h"

#include <stdio.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static void log_line(const char *name, const char *text)
{
    printf("%s %s, the log says %s\n", name, text, (char *)ctx_var_get_or(&user, "nobody"));
}

static void handle(coroutine *self)
{
    ctx_context *context;
    if (ctx_context_new(&context) == CTX_OK && ctx_enter(context) == CTX_OK &&
        ctx_var_set(&user, self->argument) == CTX_OK) {
        log_line(self->argument, "waits");
        coroutine_yield(self);
        log_line(self->argument, "goes on");
        printf("%s leaves: %s\n", (char *)self->argument, ctx_strerror(ctx_exit(context)));
    }
    ctx_context_unref(context);
}

int main(void)
{
    coroutine ann;
    coroutine bob;
    coroutine_new(&ann, handle, "ann");
    coroutine_new(&bob, handle, "bob");
    coroutine_resume(&ann);
    coroutine_resume(&bob);
    coroutine_resume(&ann);
    coroutine_resume(&bob);
    log_line("main", "is alone again");
    free(ann.stack);
    free(bob.stack);
    return 0;
}
