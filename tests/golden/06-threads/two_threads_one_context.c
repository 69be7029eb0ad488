/* Two threads cannot be in one context: the second to run there, or to start a thread there, is
 * told so. */
#include "golden.h"

#include "run.h"
#include "thread.h"

static pthread_barrier_t inside;
static pthread_barrier_t may_leave;

static void print_outcome(const char *what, ctx_status status, const ctx_context *context)
{
    char subject[64];
    char text[192];
    ctx_context_format(subject, sizeof subject, context);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s: %s\n", what, ctx_status_name(status), text);
}

static void *stay(void *unused)
{
    pthread_barrier_wait(&inside);
    pthread_barrier_wait(&may_leave);
    return unused;
}

static void *say(void *text)
{
    printf("%s\n", (char *)text);
    return NULL;
}

int main(void)
{
    pthread_barrier_init(&inside, NULL, 2);
    pthread_barrier_init(&may_leave, NULL, 2);
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t first;
    pthread_t second;
    must(ctx_thread_start(&first, NULL, request, stay, NULL));
    pthread_barrier_wait(&inside);

    print_outcome("run", attempt(ctx_run(request, say, "not called", NULL)), request);
    print_outcome("start", attempt(ctx_thread_start(&second, NULL, request, say, "not called")),
                  request);

    pthread_barrier_wait(&may_leave);
    pthread_join(first, NULL);
    must(ctx_run(request, say, "after the first has left: called", NULL));

    ctx_context_unref(request);
    pthread_barrier_destroy(&inside);
    pthread_barrier_destroy(&may_leave);
    return 0;
}
