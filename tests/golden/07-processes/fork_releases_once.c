/* What a thread holds when another forks is released once in each process: at the thread's end, and
 * in the child, which has no such thread, at the end of the process. fork itself releases nothing. */
#include "golden.h"

#include "set_get.h"
#include "thread.h"

#include <sys/wait.h>
#include <unistd.h>

static const char *process = "the parent";
static pthread_barrier_t has_set;
static pthread_barrier_t may_end;

static void close_log(void *name)
{
    printf("%s closes its copy of %s\n", process, (char *)name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static void *work(void *unused)
{
    must(ctx_var_set(&request_log, "the thread's log"));
    pthread_barrier_wait(&has_set);
    pthread_barrier_wait(&may_end);
    return unused;
}

int main(void)
{
    pthread_barrier_init(&has_set, NULL, 2);
    pthread_barrier_init(&may_end, NULL, 2);
    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, work, NULL));
    pthread_barrier_wait(&has_set);

    pid_t child = fork();
    if (child == 0) {
        process = "the child";
        printf("the child ends\n");
        return 0;
    }
    waitpid(child, NULL, 0);

    pthread_barrier_wait(&may_end);
    pthread_join(thread, NULL);
    printf("the parent ends\n");
    pthread_barrier_destroy(&has_set);
    pthread_barrier_destroy(&may_end);
    return 0;
}
