/* A server that logs between its clients' turns: Ann's coroutine waits in her context meanwhile. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "chain.h"
#include "run.h"
#include "set_get.h"

#include <stdio.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static void log_line(const char *text)
{
    printf("%s, the log says %s\n", text, (char *)ctx_var_get_or(&user, "nobody"));
}

static void handle(coroutine *self)
{
    ctx_context *context;
    if (ctx_context_new(&context) == CTX_OK && ctx_enter(context) == CTX_OK &&
        ctx_var_set(&user, self->argument) == CTX_OK) {
        log_line("ann waits");
        coroutine_yield(self);
        log_line("ann goes on");
        ctx_exit(context);
    }
    ctx_context_unref(context);
}

static void resume(coroutine *self, ctx_chain *chain)
{
    ctx_chain *from;
    if (ctx_chain_switch(chain, &from) == CTX_OK) {
        coroutine_resume(self);
        (void)!ctx_chain_switch(from, NULL);
    }
}

int main(void)
{
    coroutine ann;
    ctx_chain *chain;
    if (ctx_var_set(&user, "the server") != CTX_OK || ctx_chain_new(&chain) != CTX_OK) {
        return 1;
    }
    coroutine_new(&ann, handle, "ann");
    resume(&ann, chain);
    log_line("the server listens");
    resume(&ann, chain);
    log_line("the server is alone again");
    ctx_chain_free(chain);
    free(ann.stack);
    return 0;
}
