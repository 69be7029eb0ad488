/* Two threads are in their requests at the same time. */
#define _POSIX_C_SOURCE 200809L /* for barriers */

#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <stdio.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);
static pthread_barrier_t step;

static void log_line(const char *text)
{
    printf("[%s] %s\n", (char *)ctx_var_get_or(&user, "nobody"), text);
}

static void *serve_ann(void *unused)
{
    ctx_var_set(&user, "ann");
    log_line("ann's request begins");
    pthread_barrier_wait(&step); /* now bob's */
    pthread_barrier_wait(&step);
    log_line("ann's page sent");
    return unused;
}

static void *serve_bob(void *unused)
{
    ctx_var_set(&user, "bob");
    log_line("bob's request begins");
    pthread_barrier_wait(&step); /* now ann's page */
    pthread_barrier_wait(&step);
    log_line("bob's page sent");
    return unused;
}

static void *first(void *request)
{
    ctx_status status = ctx_run(request, serve_ann, NULL, NULL);
    printf("ann's run: %s\n", ctx_strerror(status));
    pthread_barrier_wait(&step);
    return NULL;
}

static void *second(void *request)
{
    pthread_barrier_wait(&step);
    ctx_status status = ctx_run(request, serve_bob, NULL, NULL);
    printf("bob's run: %s\n", ctx_strerror(status));
    return NULL;
}

int main(void)
{
    ctx_context *ann, *bob;
    pthread_t threads[2];
    pthread_barrier_init(&step, NULL, 2);
    if (ctx_context_new(&ann) != CTX_OK || ctx_context_new(&bob) != CTX_OK ||
        pthread_create(&threads[0], NULL, first, ann) != 0 ||
        pthread_create(&threads[1], NULL, second, bob) != 0) {
        return 1;
    }
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    ctx_context_unref(ann);
    ctx_context_unref(bob);
    return 0;
}
