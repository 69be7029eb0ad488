/* A thread that ends inside a run has left the context when its callers clean up. */
#include "cached.h"

#include <pthread.h>

static void *leave(void *unused)
{
    set(&user, "bob");
    print_user("inside");
    pthread_exit(unused);
}

static void clean_up(void *where)
{
    print_user(where);
}

static void *work(void *request)
{
    set(&user, "eve");
    print_user("the thread");
    pthread_cleanup_push(clean_up, "its clean-up");
    must(cached_run(request, leave, NULL, NULL));
    pthread_cleanup_pop(1);
    return NULL;
}

int main(void)
{
    set(&user, "ann");
    ctx_context *request;
    must(ctx_copy_context(&request));
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, request) != 0) {
        return 2;
    }
    pthread_join(thread, NULL);
    print_user("main");
    ctx_context_unref(request);
    return 0;
}
