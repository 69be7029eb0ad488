/* Handlers of a fork that were registered before the library's: they call it while it has stopped everybody. What they make
 * then is let go with the rest, and what they read they need not wait for. */
#include "busy.h"
#include "ctx.h"
#include "guard.h"
#include "state.h"
#include "unit.h"

#include <pthread.h>
#include <semaphore.h>
#include <sys/wait.h>
#include <unistd.h>

static bool counts; /* only the fork that main makes is meant */
static ctx_chain *made[2];
static ctx_context *context;
static sem_t is_inside;
static sem_t may_go;

static ctx_var user = CTX_VAR_INIT("user", NULL);

static void *stay_inside(void *unused)
{
    must(ctx_enter(context));
    sem_post(&is_inside);
    while (sem_wait(&may_go) != 0) {
    }
    must(ctx_exit(context));
    return unused;
}

/* The thread lost its processor right after it had said that it was busy. */
static void prepare(void)
{
    if (counts) {
        must(ctx_chain_new(&made[0]));
        check(ctx_context_contains(context, &user));
        atomic_store(&context->owner->is_busy, true);
    }
}

static void in_parent(void)
{
    if (counts) {
        atomic_store(&context->owner->is_busy, false);
        must(ctx_chain_new(&made[1]));
    }
}

static void in_child(void)
{
    bool equal;
    if (counts) {
        alarm(5); /* for one that waits for ever */
        check(ctx_context_contains(context, &user));
        must(ctx_context_equal(context, context, &equal));
        must(ctx_chain_new(&made[1]));
        alarm(0);
    }
}

/* Before the library's own constructor, whose priority is the default. */
__attribute__((constructor(101))) static void register_early(void)
{
    pthread_atfork(prepare, in_parent, in_child);
}

static void look_at_both(void)
{
    for (unsigned i = 0; i < 2; i++) {
        expect(atomic_load(&made[i]->wanted) == (ctx_barrier_is_there() ? 0 : 1),
               "what a handler of a fork has made is wanted no more, and no less, than any other");
        expect(ctx_chain_free(made[i]) == CTX_OK, "and is the program's");
    }
}

int main(void)
{
    pthread_t other;
    int status;
    sem_init(&is_inside, 0, 0);
    sem_init(&may_go, 0, 0);
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&user, INT(1)));
    must(ctx_exit(context));
    if (pthread_create(&other, NULL, stay_inside, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    while (sem_wait(&is_inside) != 0) {
    }
    counts = true;
    pid_t child = fork();
    counts = false;
    look_at_both();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", "exit 7", (char *)NULL); /* whose end no tool looks at */
        _exit(1);
    }
    waitpid(child, &status, 0);
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 7,
           "a child reads what a thread that it has not got was busy with");
    sem_post(&may_go);
    pthread_join(other, NULL);
    ctx_context_unref(context);
    return unit_end("handlers of a fork that come earlier");
}
