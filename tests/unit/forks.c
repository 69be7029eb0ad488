/* A fork while another thread has a lock: the child finds it free, and so does the parent. */
#include "unit.h"

#include "copy_context.h"
#include "guard.h"

#include <pthread.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pthread_barrier_t is_locked;
static pthread_barrier_t forks;

/* What a copy does, but that it has the guard until the fork has begun, and a moment longer. */
static void *copy_slowly(void *context)
{
    ctx_guard_lock(context);
    pthread_barrier_wait(&is_locked);
    pthread_barrier_wait(&forks);
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    ctx_guard_unlock(context);
    return NULL;
}

/* Registered last, so it is the first that a fork calls. */
static void fork_begins(void)
{
    pthread_barrier_wait(&forks);
}

static void copies(const ctx_context *context)
{
    ctx_context *copy;
    alarm(5); /* for one that waits for ever */
    must(ctx_context_copy(context, &copy));
    ctx_context_unref(copy);
    alarm(0);
}

/* What may be short of memory once (tests/oom). */
static void in_two(bool done)
{
    if (!done) {
        exit(2);
    }
}

/* Nobody has a record here: who only copies never attaches. */
int main(void)
{
    ctx_context *context;
    pthread_t thread;
    int status;
    pthread_barrier_init(&is_locked, NULL, 2);
    pthread_barrier_init(&forks, NULL, 2);
    must(ctx_context_new(&context));
    in_two(pthread_atfork(fork_begins, NULL, NULL) == 0 ||
           pthread_atfork(fork_begins, NULL, NULL) == 0);
    in_two(pthread_create(&thread, NULL, copy_slowly, context) == 0 ||
           pthread_create(&thread, NULL, copy_slowly, context) == 0);
    pthread_barrier_wait(&is_locked);
    pid_t child = fork();
    if (child == 0) {
        copies(context);
        execl("/bin/sh", "sh", "-c", "exit 7", (char *)NULL); /* whose end no tool looks at */
        _exit(1);
    }
    waitpid(child, &status, 0);
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 7,
           "a child has no lock that another thread had when its parent forked");
    pthread_join(thread, NULL);
    copies(context);
    ctx_context_unref(context);
    return unit_end("forks");
}
