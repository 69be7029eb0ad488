/* clock.h - a wheel that says what time it is, and a log that says whose turn. */
#ifndef CLOCK_H
#define CLOCK_H

#include "golden.h"

#include "answer.h"
#include "run.h"
#include "set_get.h"

static wheel w;
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static inline long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static inline void set_user(long id)
{
    must(ctx_var_set(&user_id, INT(id)));
}

/* What a timer calls: prints a line. */
static inline void *log_line(void *text)
{
    printf("tick %lu: [user %ld] %s\n", w.now, user(), (const char *)text);
    return NULL;
}

/* A start that fails has changed nothing: a timer that was running still does. */
static inline ctx_status try_start(wheel_timer *t, unsigned long ticks, unsigned long every,
                                   void *(*function)(void *), void *argument)
{
    bool was_active = t->is_active;
    const ctx_context *had = t->callback.context;
    ctx_status status = wheel_start(&w, t, ticks, every, function, argument);
    bool is_as_it_was = t->is_active == was_active && (!was_active || t->callback.context == had);
    if (status != CTX_OK && !is_as_it_was) {
        printf("a start has failed, and the timer has changed\n");
    }
    return status;
}

static inline void start(wheel_timer *t, unsigned long ticks, void *(*function)(void *),
                         void *argument)
{
    must(try_start(t, ticks, 0, function, argument));
}

static inline void start_every(wheel_timer *t, unsigned long ticks, void *(*function)(void *),
                               void *argument)
{
    must(try_start(t, ticks, ticks, function, argument));
}

static inline void tick(int times)
{
    for (int i = 0; i < times; i++) {
        size_t called = wheel_tick(&w);
        if (called > 0) {
            printf("tick %lu: %zu called\n", w.now, called);
        }
    }
}

#endif
