/* A value of a context that another thread runs in is not lent, but a share of it may be had: the
 * value stays, whatever that thread sets. */
#include "golden.h"

#include "mapping.h"
#include "set_get.h"
#include "thread.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static pthread_barrier_t barrier;

static void *handle_request(void *unused)
{
    must(ctx_var_set(&user, "ann"));
    pthread_barrier_wait(&barrier); /* the value is there */
    pthread_barrier_wait(&barrier); /* and main has its share */
    must(ctx_var_set(&user, "bob"));
    return unused;
}

int main(void)
{
    pthread_barrier_init(&barrier, NULL, 2);
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, handle_request, NULL));
    pthread_barrier_wait(&barrier);
    ctx_share share;
    must(ctx_context_get_share(request, &user, &share));
    pthread_barrier_wait(&barrier);
    pthread_join(thread, NULL);

    printf("the share: %s\n", (char *)share.value);
    printf("the request: %s\n", (char *)ctx_context_get_or(request, &user, "nobody"));
    ctx_share_end(&share);
    ctx_context_unref(request);
    pthread_barrier_destroy(&barrier);
    return 0;
}
