/* workers.h - tasks that want a permit, each with its number as the user of its context. They wait
 * for rounds of the loop and for no time, so that what they print has one order. */
#ifndef WORKERS_H
#define WORKERS_H

#include "tasks.h"

#include "answer.h"

static semaphore seats;
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static inline long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static inline void rounds(int count)
{
    while (count-- > 0) {
        must_uv(ctx_task_sleep(0));
    }
}

static inline void say(const char *what)
{
    printf("[user %ld] %s\n", user(), what);
}

static inline int acquire(void)
{
    int status = semaphore_acquire(&seats);
    printf("[user %ld] acquire: %s\n", user(), uv_word(status));
    return status;
}

static inline void release(void)
{
    say("releases");
    must_uv(semaphore_release(&seats));
}

static inline void print_locked(void)
{
    say(semaphore_is_locked(&seats) ? "it is locked" : "there is a permit");
}

/* Takes a permit, and keeps it. */
static inline int keep(void *number)
{
    must(ctx_var_set(&user_id, number));
    return acquire();
}

static inline ctx_task *spawn(ctx_task_function *function, long number)
{
    ctx_task *task;
    must_uv(ctx_task_spawn(NULL, function, INT(number), &task));
    return task;
}

/* One that has not waited has ended, and is beyond that: what it has printed tells. */
static inline void cancel(ctx_task *task)
{
    (void)ctx_task_cancel(task);
}

static inline void end(ctx_task *task)
{
    must_uv(ctx_task_await(task, NULL));
    ctx_task_unref(task);
}

static inline int run(ctx_task_function *function)
{
    must_uv(ctx_loop_run(function, NULL, NULL));
    return 0;
}

#endif
