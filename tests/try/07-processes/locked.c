/* Forks while another thread is inside the library. */
#include "copy_context.h"
#include "guard.h"
#include "set_get.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pthread_barrier_t is_inside;

/* What ctx_context_copy does, but that it has the lock for a fifth of a second. */
static void *copy_slowly(void *context)
{
    ctx_guard_lock(context);
    pthread_barrier_wait(&is_inside);
    nanosleep(&(struct timespec){.tv_nsec = 200000000}, NULL);
    ctx_guard_unlock(context);
    return NULL;
}

static int work(const ctx_context *request)
{
    ctx_context *copy;
    alarm(2); /* so much time it has */
    if (ctx_context_copy(request, &copy) != CTX_OK) {
        return 1;
    }
    printf("the worker has its copy\n");
    ctx_context_unref(copy);
    return 0;
}

int main(void)
{
    ctx_context *request;
    pthread_t logger;
    int status;
    pthread_barrier_init(&is_inside, NULL, 2);
    if (ctx_context_new(&request) != CTX_OK ||
        pthread_create(&logger, NULL, copy_slowly, request) != 0) {
        return 1;
    }
    pthread_barrier_wait(&is_inside);
    pid_t worker = fork();
    if (worker == 0) {
        return work(request);
    }
    waitpid(worker, &status, 0);
    pthread_join(logger, NULL);
    if (WIFSIGNALED(status)) {
        printf("the worker is ended: %s\n", strsignal(WTERMSIG(status)));
    }
    ctx_context_unref(request);
    pthread_barrier_destroy(&is_inside);
    return WIFSIGNALED(status);
}
