/* A context in a chain that is put aside is entered, and nobody runs in it: it may be read, from any thread. While a
 * thread runs in it, others are told so. A chain that a thread is in is nobody else's, and is not freed. */
#include "golden.h"

#include "chain.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

#include <pthread.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_context *context;
static ctx_chain *chain;

static void print_status(const char *what, ctx_status status)
{
    printf("  %s: %s\n", what, status == CTX_OK ? "yes" : ctx_strerror(status));
}

static void *try_all(void *unused)
{
    void *value;
    ctx_chain *from;
    print_status("read", ctx_context_get(context, &user_id, &value));
    print_status("enter", attempt(ctx_enter(context)));
    print_status("exit", ctx_exit(context));
    ctx_status status = attempt(ctx_chain_switch(chain, &from));
    print_status("take up", status);
    if (status == CTX_OK) {
        must(ctx_chain_switch(from, NULL));
    }
    return unused;
}

static void on_a_thread(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, try_all, NULL) != 0 &&
        pthread_create(&thread, NULL, try_all, NULL) != 0) {
        exit(2);
    }
    pthread_join(thread, NULL);
}

int main(void)
{
    must_into(context, ctx_context_new(&context));
    must_into(chain, ctx_chain_new(&chain));
    ctx_chain *from = chain;
    must(ctx_chain_switch(chain, &from));
    printf("it came from %s\n", from == NULL ? "its own chain" : "another");
    must(ctx_enter(context));
    must(ctx_var_set(&user_id, INT(12345)));
    puts("this thread is in it; another one:");
    on_a_thread();
    puts("this one:");
    print_status("take up", ctx_chain_switch(chain, NULL));
    print_status("free", ctx_chain_free(chain));

    must(ctx_chain_switch(NULL, NULL));
    puts("it is put aside; another thread:");
    on_a_thread();
    puts("this one:");
    try_all(NULL);
    print_status("free", ctx_chain_free(chain));
    ctx_context_unref(context);
    return 0;
}
