/* A thread is cancelled inside a run: it leaves the context, which can be run again, and its own
 * values go. */
#include "golden.h"

#include "run.h"
#include "set_get.h"
#include "thread.h"

#include <unistd.h>

static void close_log(void *name)
{
    printf("closed %s\n", (char *)name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);
static pthread_barrier_t inside;

static void *wait_for_ever(void *name)
{
    must(ctx_var_set(&request_log, name));
    pthread_barrier_wait(&inside);
    while (name != NULL) {
        pause(); /* a cancellation point */
    }
    return NULL;
}

static void *run_request(void *request)
{
    must(ctx_var_set(&request_log, "the thread's log"));
    must(ctx_run(request, wait_for_ever, "the request's log", NULL));
    return NULL;
}

static void *print_log(void *unused)
{
    void *log;
    must(ctx_var_get(&request_log, &log));
    printf("still open: %s\n", (char *)log);
    return unused;
}

int main(void)
{
    pthread_barrier_init(&inside, NULL, 2);
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_request, request) != 0) {
        return 2;
    }
    pthread_barrier_wait(&inside);
    pthread_cancel(thread);
    void *result;
    pthread_join(thread, &result);
    printf("cancelled: %d\n", result == PTHREAD_CANCELED);

    must(ctx_run(request, print_log, NULL, NULL));
    ctx_context_unref(request);
    pthread_barrier_destroy(&inside);
    return 0;
}
