/* A thread that ends inside a coroutine leaves the coroutine's contexts with its own. The chain is empty then, and
 * still there for whoever made it. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "run.h"
#include "set_get.h"

#include <pthread.h>

static void say(void *value)
{
    printf("  %s is released\n", (const char *)value);
}

static const ctx_hooks loud = {.release = say};
static ctx_var note = CTX_VAR_INIT("note", &loud);

static void end_here(coroutine *self)
{
    ctx_context *context;
    must_into(context, ctx_context_new(&context));
    must(ctx_enter(context));
    ctx_context_unref(context);
    must(ctx_var_set(&note, "the coroutine's value"));
    pthread_exit(self);
}

static void *work(void *self)
{
    must(ctx_var_set(&note, "the thread's own value"));
    coroutine_resume(self);
    return NULL;
}

int main(void)
{
    coroutine request;
    pthread_t thread;
    coroutine_new(&request, end_here, NULL);
    puts("the thread ends:");
    if (pthread_create(&thread, NULL, work, &request) != 0 &&
        pthread_create(&thread, NULL, work, &request) != 0) {
        return 2;
    }
    pthread_join(thread, NULL);

    must(ctx_chain_switch(request.chain, NULL));
    printf("in the chain: %s\n", (char *)ctx_var_get_or(&note, "nothing is set"));
    must(ctx_chain_switch(NULL, NULL));
    coroutine_free(&request);
    return 0;
}
