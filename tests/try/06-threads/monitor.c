/* A monitor asks for the user of a request in which another thread runs. */
#include "mapping.h"
#include "set_get.h"
#include "thread.h"

#include <stdio.h>
#include <unistd.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);
static pthread_barrier_t step;

static void *handle_request(void *unused)
{
    ctx_var_set(&user, "ann");
    pthread_barrier_wait(&step); /* now the monitor */
    pthread_barrier_wait(&step);
    ctx_var_set(&user, "nobody");
    printf("ann's page sent\n");
    return unused;
}

int main(void)
{
    ctx_context *request;
    pthread_t thread;
    void *name;
    setbuf(stdout, NULL);
    alarm(3); /* so much time it has */
    pthread_barrier_init(&step, NULL, 2);
    if (ctx_context_new(&request) != CTX_OK ||
        ctx_thread_start(&thread, NULL, request, handle_request, NULL) != CTX_OK) {
        return 1;
    }
    pthread_barrier_wait(&step);
    ctx_status status = ctx_context_get(request, &user, &name);
    printf("the monitor: %s\n", ctx_strerror(status));
    pthread_barrier_wait(&step);
    pthread_join(thread, NULL);
    ctx_context_unref(request);
    return 0;
}
