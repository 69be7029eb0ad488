#define _GNU_SOURCE
#include "coroutine.h"

#include "chain.h"
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
    coroutine bob;
    ctx_chain *chains[2];
    if (ctx_chain_new(&chains[0]) != CTX_OK || ctx_chain_new(&chains[1]) != CTX_OK) {
        return 1;
    }
    coroutine_new(&ann, handle, "ann");
    coroutine_new(&bob, handle, "bob");
    resume(&ann, chains[0]);
    resume(&bob, chains[1]);
    resume(&ann, chains[0]);
    resume(&bob, chains[1]);
    log_line("main", "is alone again");
    ctx_chain_free(chains[0]);
    ctx_chain_free(chains[1]);
    free(ann.stack);
    free(bob.stack);
    return 0;
}
