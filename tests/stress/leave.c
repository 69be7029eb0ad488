/* Threads end while they are inside contexts, by return, pthread_exit or cancellation: they leave
 * every context on the way out, and what they alone held is released when they are joined. The
 * release hook is a cancellation point, and some threads are cancelled when they have returned. */
#include "stress.h"

#define DEPTH 3U

typedef enum ending { BY_RETURN, BY_RETURN_CANCELLED, BY_EXIT, BY_CANCEL, ENDINGS } ending;

typedef struct walk {
    ctx_context *contexts[DEPTH]; /* entered one inside the other */
    unsigned depth;
    ending end;
    stress_value *own; /* set in the thread's own context, so gone with the thread */
} walk;

static void release_may_cancel(void *value)
{
    pthread_testcancel();
    stress_release(value);
}

static const ctx_hooks hooks = {.release = release_may_cancel};
static ctx_var var = CTX_VAR_INIT("var", &hooks);

static void end(const walk *w)
{
    if (w->end == BY_RETURN_CANCELLED) {
        /* It is pending from here on, for a return is no cancellation point. */
        check(pthread_cancel(pthread_self()) == 0);
    }
    if (w->end == BY_EXIT) {
        pthread_exit(NULL);
    }
    while (w->end == BY_CANCEL) {
        pthread_testcancel(); /* not pause: TSan stays inside a call that a thread does not return from */
        sched_yield();
    }
}

/* Half of the contexts are entered by run and half by hand. No one leaves those by hand, so that also
 * a walk that returns has all of them to leave at its end. */
static void *go_deeper(void *argument)
{
    walk *w = argument;
    if (w->depth > 0) {
        must(ctx_var_set(&var, stress_value_new(w->depth)));
    }
    if (w->depth == DEPTH) {
        end(w);
        return NULL;
    }
    ctx_context *next = w->contexts[w->depth++];
    if (w->depth % 2 == 0) {
        check(ctx_run(next, go_deeper, w, NULL) == CTX_NOT_CURRENT);
        return NULL;
    }
    must(ctx_enter(next));
    return go_deeper(w);
}

static void *walker(void *argument)
{
    walk *w = argument;
    must(ctx_var_set(&var, w->own));
    return go_deeper(w);
}

static void start(stress_thread *me, walk *w, pthread_t *thread)
{
    if (stress_random(&me->random, 2) == 0) {
        check(pthread_create(thread, NULL, walker, w) == 0);
    } else {
        must(ctx_thread_start_empty(thread, NULL, walker, w));
    }
    if (w->end == BY_CANCEL) {
        check(pthread_cancel(*thread) == 0);
    }
}

static void *nothing(void *argument)
{
    return argument;
}

static void one_walk(stress_thread *me, ending how)
{
    walk w = {.end = how, .own = stress_value_new(0)};
    for (unsigned i = 0; i < DEPTH; i++) {
        must(ctx_context_new(&w.contexts[i]));
    }
    pthread_t thread;
    start(me, &w, &thread);
    check(pthread_join(thread, NULL) == 0);
    check(w.own->releases == 1);
    for (unsigned i = 0; i < DEPTH; i++) {
        check(ctx_exit(w.contexts[i]) == CTX_NOT_ENTERED);
        must(ctx_run(w.contexts[i], nothing, NULL, NULL));
        ctx_context_unref(w.contexts[i]);
    }
}

static void *part(void *argument)
{
    stress_thread *me = argument;
    for (unsigned round = stress_rounds(300); round > 0; round--) {
        for (ending how = 0; how < ENDINGS; how++) {
            one_walk(me, how);
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(THREADS * stress_rounds(300) * ENDINGS * (DEPTH + 1));
    stress_threads(part);
    stress_all_released();
    return 0;
}
