/* Threads that only read a context enter none, and so the library has no record of them; and yet
 * another may fork while they hold a guard. The child finds it free. Nothing here enters a context:
 * what the library does at a fork was set up before anybody asked for it. */
#include "stress.h"

#include <sys/wait.h>

static ctx_context *context;
static ctx_var var = CTX_VAR_INIT("var", NULL);
static _Atomic bool stop;

static void fork_often(void)
{
    for (unsigned round = stress_rounds(300); round > 0; round--) {
        pid_t child = fork();
        check(child >= 0);
        if (child == 0) {
            _exit(ctx_context_contains(context, &var) ? 1 : 0); /* takes the guard */
        }
        int status;
        check(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    atomic_store(&stop, true);
}

static void *part(void *argument)
{
    const stress_thread *me = argument;
    stress_meet();
    if (me->index == 0) {
        fork_often();
    }
    while (!atomic_load_explicit(&stop, memory_order_relaxed)) {
        check(!ctx_context_contains(context, &var));
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    must(ctx_context_new(&context));
    stress_threads(part);
    ctx_context_unref(context);
    return 0;
}
