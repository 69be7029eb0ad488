/* The library registers three things with the system when the program starts: a function for the
 * ends of threads, three for fork, and one for the end of the process. Each of them fails here in
 * turn, before main, and once more in the first call that needs them: that call says so, and the
 * next one does what is still missing, and nothing twice.
 *
 * What fails before main is told to a new program by START_AT in its environment; so each trial
 * begins this one again. */
#include "ctx.h"
#include "failing.h"
#include "trial.h"
#include "unit.h"

#include <sys/wait.h>
#include <unistd.h>

#define STEPS 3
#define AGAIN 2 /* how often each of them fails again, in the first calls */

static unsigned releases;

static void count_release(void *value)
{
    (void)value;
    releases++;
}

static const ctx_hooks counting = {.release = count_release};
static ctx_var counted = CTX_VAR_INIT("counted", &counting);

/* A constructor with a priority runs before those without, such as the library's. */
__attribute__((constructor(101))) static void before_the_library(void)
{
    const char *n = getenv("START_AT");
    if (n != NULL) {
        failing_arm(strtoul(n, NULL, 10), FAILING_REGISTER);
    }
}

static void *set_counted(void *unused)
{
    must(ctx_var_set(&counted, &counted));
    return unused;
}

/* What was registered for the ends of threads is called, and once. */
static void check_thread_end(void)
{
    pthread_t thread;
    releases = 0;
    check(pthread_create(&thread, NULL, set_counted, NULL) == 0);
    check(pthread_join(thread, NULL) == 0 && releases == 1);
}

/* What was registered for fork is called, and once: twice would be a lock taken twice, which
 * hangs. The child can take the locks too, and ends as a process does. */
static void check_fork(void)
{
    int status;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        set_counted(NULL);
        exit(0);
    }
    check(child > 0 && waitpid(child, &status, 0) == child && status == 0);
}

/* Run in a program for which the n-th registration has failed before main. */
static int started(void)
{
    alarm(5);
    check(failing_disarm());
    for (int again = 0; again < AGAIN; again++) {
        failing_arm(1, FAILING_REGISTER);
        check(ctx_var_set(&counted, &counted) == CTX_NO_MEMORY);
        check(failing_disarm() && ctx_var_get_or(&counted, NULL) == NULL && releases == 0);
    }
    pthread_t thread;
    failing_arm(1, FAILING_REGISTER);
    check(ctx_thread_start_empty(&thread, NULL, set_counted, NULL) == CTX_NO_MEMORY);
    check(failing_disarm() && releases == 0);
    ctx_chain *chain = NULL;
    failing_arm(1, FAILING_REGISTER);
    check(ctx_chain_new(&chain) == CTX_NO_MEMORY && chain == NULL);
    check(failing_disarm());
    set_counted(NULL);
    check(ctx_var_get_or(&counted, NULL) == &counted);
    check_thread_end();
    check_fork();
    return 0;
}

static int begin_again(void *program)
{
    execl(program, program, (char *)NULL);
    return 1;
}

int main(int argc, char **argv)
{
    if (getenv("START_AT") != NULL) {
        return started();
    }
    for (int n = 1; n <= STEPS && argc > 0; n++) {
        char number[16];
        snprintf(number, sizeof number, "%d", n);
        setenv("START_AT", number, 1);
        trial result = trial_run(begin_again, argv[0]);
        unit_check_fine(result.good ? NULL : result.trouble, "registration", n);
        check(result.failed);
    }
    printf("%d points of failure\n", STEPS * (1 + AGAIN));
    return 0;
}
