/* A get in a signal handler, which comes at any moment of a set, a reset, a run: it takes no lock
 * and allocates nothing, and the value is there. The linker puts the functions below in front of
 * those that a handler must not reach (build.mk). */
#include "ctx.h"
#include "unit.h"

#include <pthread.h>
#include <signal.h>

static volatile sig_atomic_t in_handler;
static volatile sig_atomic_t touched;

#define WATCHED(result, name, parameters, arguments)                                               \
    result __real_##name parameters;                                                               \
    result __wrap_##name parameters;                                                               \
    result __wrap_##name parameters                                                                \
    {                                                                                              \
        touched |= in_handler;                                                                     \
        return __real_##name arguments;                                                            \
    }

WATCHED(void *, malloc, (size_t size), (size))
WATCHED(void *, calloc, (size_t count, size_t size), (count, size))
WATCHED(int, pthread_mutex_lock, (pthread_mutex_t * lock), (lock))

void __real_free(void *block);
void __wrap_free(void *block);
void __wrap_free(void *block)
{
    touched |= in_handler;
    __real_free(block);
}

/* Values that are overwritten when they go. */
typedef struct value {
    int alive;
} value;

static void release(void *gone)
{
    ((value *)gone)->alive = 0;
    free(gone);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static ctx_var other_var = CTX_VAR_INIT("other_var", NULL);
static volatile sig_atomic_t seen;
static volatile sig_atomic_t dead;

/* In each of two contexts it is set to the context itself. */
static ctx_var me = CTX_VAR_INIT("me", NULL);
static volatile sig_atomic_t goes_in_and_out;
static volatile sig_atomic_t half;
static volatile sig_atomic_t visits; /* of a handler, meanwhile */

static void handler(int number)
{
    (void)number;
    void *got;
    in_handler = 1;
    visits += goes_in_and_out;
    half |= goes_in_and_out && ctx_var_get_or(&me, NULL) != ctx_context_current();
    if (ctx_var_get(&user, &got) == CTX_OK) {
        dead |= ((const value *)got)->alive != 1;
        seen++;
    }
    dead |= ctx_var_get_or(&other_var, NULL) != NULL || ctx_context_current() == NULL;
    in_handler = 0;
}

static value *value_new(void)
{
    value *made = malloc(sizeof *made);
    check(made != NULL);
    made->alive = 1;
    return made;
}

static void *set_and_reset(void *unused)
{
    ctx_token *token;
    must(ctx_var_set_token(&user, value_new(), &token));
    must(ctx_var_set(&user, value_new()));
    must(ctx_var_reset(&user, token));
    ctx_token_free(token);
    return unused;
}

/* Two variables that have one place in the thread's cache: a handler that comes between two instructions of a get puts the
 * other one there. */
static void get_in_turn(void)
{
    for (unsigned i = 0; i < 4; i++) {
        const value *got = ctx_var_get_or(&user, NULL);
        check(got != NULL && got->alive == 1);
        check(ctx_var_get_or(&other_var, &user) == NULL);
    }
}

static void work(size_t rounds)
{
    must(ctx_var_set(&user, value_new()));
    for (size_t i = 0; i < rounds; i++) {
        ctx_context *copy;
        get_in_turn();
        set_and_reset(NULL);
        must(ctx_copy_context(&copy));
        must(ctx_run(copy, set_and_reset, NULL, NULL));
        ctx_context_unref(copy);
    }
}

/* A handler finds an enter or an exit done, or not begun; as often as it comes. */
static void go_in_and_out(sig_atomic_t times)
{
    ctx_context *outer;
    ctx_context *inner;
    must(ctx_context_new(&outer));
    must(ctx_context_new(&inner));
    must(ctx_enter(outer));
    must(ctx_var_set(&me, outer));
    must(ctx_enter(inner));
    must(ctx_var_set(&me, inner));
    goes_in_and_out = 1;
    while (visits < times && !half) {
        must(ctx_exit(inner));
        must(ctx_enter(inner));
    }
    goes_in_and_out = 0;
    must(ctx_exit(inner));
    must(ctx_exit(outer));
    ctx_context_unref(inner);
    ctx_context_unref(outer);
}

static pthread_t worker;
static _Atomic bool done;

static void *interrupt(void *unused)
{
    while (!done) {
        pthread_kill(worker, SIGUSR1);
    }
    return unused;
}

int main(int argc, char **argv)
{
    pthread_t other;
    worker = pthread_self();
    must(ctx_var_set(&other_var, NULL)); /* the thread has a context from here on */
    must(ctx_var_set(&user, value_new()));
    user.number = other_var.number;
    struct sigaction action = {.sa_handler = handler};
    check(sigaction(SIGUSR1, &action, NULL) == 0);
    handler(SIGUSR1);
    check(pthread_create(&other, NULL, interrupt, NULL) == 0);
    work(unit_is_small(argc, argv) ? 2 : 50000);
    go_in_and_out(unit_is_small(argc, argv) ? 2 : 20000);
    done = true;
    check(pthread_join(other, NULL) == 0);
    check(seen > 0);
    check(!touched);
    check(!dead);
    check(!half);
    unit_cases += (unsigned long)seen;
    return unit_end("gets in a signal handler");
}
