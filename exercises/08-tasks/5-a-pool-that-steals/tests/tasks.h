/* tasks.h - what the tests of this exercise share. A task may come back on another thread, so
 * whatever looks at a thread's own variables, as must does, is a call, whose addresses are of the
 * moment. */
#ifndef TASKS_H
#define TASKS_H

#include "golden.h"

#include "answer.h"
#include "copy_context.h"
#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#define A_CALL __attribute__((noinline, unused)) static

/* A number that one thread counts up and another waits for. It orders nothing but itself: what the
 * answer forgets to guard is not guarded by the test. */
typedef atomic_int gate;

static inline int gate_count(gate *g)
{
    return atomic_load_explicit(g, memory_order_relaxed);
}

static inline void gate_up(gate *g)
{
    atomic_fetch_add_explicit(g, 1, memory_order_relaxed);
}

static inline void breathe(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
}

static inline void gate_wait(gate *g, int count)
{
    while (gate_count(g) < count) {
        breathe();
    }
}

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

A_CALL long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

A_CALL void set_user(long id)
{
    must(ctx_var_set(&user_id, INT(id)));
}

A_CALL pool *new_pool(size_t threads)
{
    pool *made = NULL;
    must_into(made, pool_new(threads, &made));
    return made;
}

A_CALL void add(pool *p, size_t queue, task_function function, void *argument)
{
    must(pool_add(p, queue, function, argument));
}

A_CALL void run_and_free(pool *p)
{
    must(pool_run(p));
    pool_free(p);
}

A_CALL void run_in_copy(void *(*function)(void *), void *argument)
{
    ctx_context *context = NULL;
    must(ctx_copy_context(&context));
    must(ctx_run(context, function, argument, NULL));
    ctx_context_unref(context);
}

A_CALL void run_in_new(void *(*function)(void *), void *argument)
{
    ctx_context *context = NULL;
    must(ctx_context_new(&context));
    must(ctx_run(context, function, argument, NULL));
    ctx_context_unref(context);
}

/* Volatile, or the compiler would know that a function has one thread, and ask once. */
A_CALL pthread_t this_thread(void)
{
    volatile pthread_t now = pthread_self();
    return now;
}

A_CALL void print_user(const char *where)
{
    printf("[user %ld] %s\n", user(), where);
}

#endif
