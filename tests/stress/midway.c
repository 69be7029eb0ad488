/* A thread of the parent is about to see that it is wanted, for a fork: it has said that it is busy,
 * and gets no further. In the child it is not there, and is not waited for.
 *
 * The moment is too short to be met. So a handler says that the threads are busy, one that was
 * registered before the library's: it runs when all threads have been stopped already. */
#include "stress.h"

#include "chain.h"
#include "record.h"
#include "self.h"

#include <sys/wait.h>

static ctx_var var = CTX_VAR_INIT("var", NULL);
static ctx_context *in_thread;
static ctx_context *in_chain;
static ctx_chain *chain;

/* The records that are midway, while main forks for the first time. */
static struct ctx_record *midway[2];
static bool counts;

static void say(bool is_busy)
{
    for (unsigned i = 0; i < 2 && counts; i++) {
        atomic_store(&midway[i]->is_busy, is_busy);
    }
}

static void before_fork(void)
{
    say(true);
}

static void after_fork_in_parent(void)
{
    say(false);
}

/* Before the library's own constructor, whose priority is the default. */
__attribute__((constructor(101))) static void register_early(void)
{
    check(pthread_atfork(before_fork, after_fork_in_parent, NULL) == 0);
}

static void set_in(ctx_context *context, unsigned number)
{
    must(ctx_enter(context));
    must(ctx_var_set(&var, CTX_INT(number)));
    must(ctx_exit(context));
}

static void check_copy(const ctx_context *context, unsigned number)
{
    ctx_context *copy;
    must(ctx_context_copy(context, &copy));
    check(ctx_context_get_or(copy, &var, NULL) == CTX_INT(number));
    ctx_context_unref(copy);
}

/* Two threads that are in contexts, one of them by a chain, until main says so. */
static void *be_inside(void *argument)
{
    const unsigned *index = argument;
    if (*index == 1) {
        must(ctx_chain_switch(chain, NULL));
    }
    must(ctx_enter(*index == 1 ? in_chain : in_thread));
    must(ctx_var_set(&var, CTX_INT(1)));
    midway[*index] = ctx_self();
    stress_meet();
    stress_meet();
    must(ctx_exit(*index == 1 ? in_chain : in_thread));
    return NULL;
}

static void *stay(void *argument)
{
    must(ctx_enter(argument));
    stress_meet();
    stress_meet();
    must(ctx_exit(argument));
    return NULL;
}

/* The child can do for its own threads what the parent does for its. */
static void stop_a_thread(void)
{
    pthread_t thread;
    if (UNDER_TSAN || UNDER_HELGRIND) {
        return; /* fork.c */
    }
    check(pthread_barrier_init(&stress_barrier, NULL, 2) == 0);
    check(pthread_create(&thread, NULL, stay, in_thread) == 0);
    stress_meet();
    check_copy(in_thread, 2);
    stress_meet();
    check(pthread_join(thread, NULL) == 0);
}

static void wait_for(pid_t child)
{
    int status;
    check(child > 0 && waitpid(child, &status, 0) == child);
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void child_of_busy(void)
{
    counts = false;
    alarm(5); /* for a fork that waits for ever */
    pid_t grandchild = fork();
    if (grandchild == 0) {
        _exit(0);
    }
    wait_for(grandchild);
    check_copy(in_thread, 1);
    check_copy(in_chain, 1);
    set_in(in_thread, 2);
    must(ctx_chain_switch(chain, NULL));
    set_in(in_chain, 2);
    must(ctx_chain_switch(NULL, NULL));
    must(ctx_chain_free(chain));
    check_copy(in_chain, 2);
    stop_a_thread();
    ctx_context_unref(in_thread);
    ctx_context_unref(in_chain);
    exit(0);
}

int main(int argc, char **argv)
{
    pthread_t threads[2];
    unsigned indices[2] = {0, 1};
    stress_begin(argc, argv);
    must(ctx_context_new(&in_thread));
    must(ctx_context_new(&in_chain));
    must(ctx_chain_new(&chain));
    check(pthread_barrier_init(&stress_barrier, NULL, 3) == 0);
    for (unsigned i = 0; i < 2; i++) {
        check(pthread_create(&threads[i], NULL, be_inside, &indices[i]) == 0);
    }
    stress_meet();
    counts = true;
    pid_t child = fork();
    if (child == 0) {
        child_of_busy();
    }
    counts = false;
    wait_for(child);
    stress_meet();
    for (unsigned i = 0; i < 2; i++) {
        check(pthread_join(threads[i], NULL) == 0);
        check_copy(i == 0 ? in_thread : in_chain, 1);
    }
    must(ctx_chain_free(chain));
    ctx_context_unref(in_thread);
    ctx_context_unref(in_chain);
    printf("two forks\n");
    return 0;
}
