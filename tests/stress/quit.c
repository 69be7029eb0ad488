/* A thread calls exit, inside a run or not, and another cancels it while the process ends. The library
 * has let go of the thread's record by then, and does not look at it when the thread is cancelled. */
#include "stress.h"

#include <sys/wait.h>

static ctx_var var = CTX_VAR_INIT("var", NULL);
static bool quits;

/* After the library's end, in the thread that called exit. */
__attribute__((destructor)) static void wait_to_be_cancelled(void)
{
    if (quits) {
        stress_meet();
        for (;;) {
            pthread_testcancel();
            sched_yield();
        }
    }
}

static void *set_and_exit(void *unused)
{
    must(ctx_var_set(&var, &var));
    quits = true;
    exit(1);
    return unused;
}

static void *quit(void *in_a_run)
{
    ctx_context *context;
    if (in_a_run == NULL) {
        return set_and_exit(NULL);
    }
    must(ctx_context_new(&context));
    must(ctx_run(context, set_and_exit, NULL, NULL));
    return NULL;
}

static void child(bool is_started_here, void *in_a_run)
{
    pthread_t thread;
    check(pthread_barrier_init(&stress_barrier, NULL, 2) == 0);
    if (is_started_here) {
        must(ctx_thread_start_empty(&thread, NULL, quit, in_a_run));
    } else {
        check(pthread_create(&thread, NULL, quit, in_a_run) == 0);
    }
    stress_meet();
    check(pthread_cancel(thread) == 0);
    void *result;
    check(pthread_join(thread, &result) == 0 && result == PTHREAD_CANCELED);
    _exit(0);
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    for (unsigned round = stress_rounds(20); round > 0; round--) {
        pid_t pid = fork();
        check(pid >= 0);
        if (pid == 0) {
            child(round % 2 == 0, round % 4 < 2 ? NULL : &quits);
        }
        int status;
        check(waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    return 0;
}
