/* answer.h - a timer wheel: functions that are called after some ticks, each in a context of its
 * own. */
#ifndef ANSWER_H
#define ANSWER_H

#include "callback.h"

#define WHEEL_SLOTS 8

/* A structure of the caller's. All zero is a timer that is not active. */
typedef struct wheel_timer {
    ctx_callback callback;    /* owned while the timer is active */
    struct wheel_timer *next; /* in its slot */
    unsigned long due;        /* the tick at which it is called */
    unsigned long every;      /* ticks from one call to the next; 0 where there is but one */
    bool is_active;           /* it is in a slot */
} wheel_timer;

/* All zero is an empty wheel. A timer is in the slot of the tick at which it is due. */
typedef struct wheel {
    unsigned long now;
    wheel_timer *slots[WHEEL_SLOTS];
} wheel;

/* What it is about: a context that a timer has is let go of when the timer has been called for the
 * last time, was stopped, or is started anew. It is then that release hooks run: when the function
 * has returned where it is within its own timer's call, and at once otherwise; in the context of
 * whoever called wheel_tick, or the function here.
 *
 * All of this is for one thread, which has set a variable before: then a tick needs no memory.
 * Nothing here is NULL. Functions and release hooks may start and stop timers, and free those that
 * are not active; they leave it to others to tick. */

/* Starts a timer: after `ticks` ticks, one at least, function(argument) is called, in a copy of
 * the current context as that is now; and again every `every` ticks, in the same copy, unless
 * that is 0. Of two that are due at the same tick the one that was put there first is called
 * first. A timer that is active already is started anew: with this function, this time and this
 * context alone.
 * Owner: the timer stays the caller's, who leaves it where it is while it is active.
 * Status: CTX_NO_MEMORY; then nothing has changed. */
ctx_status wheel_start(wheel *w, wheel_timer *t, unsigned long ticks, unsigned long every,
                       void *(*function)(void *), void *argument);

/* Stops a timer: it is not called any more. One that is not active stays so. */
void wheel_stop(wheel *w, wheel_timer *t);

/* One tick: calls those that are due. One that is called for the last time is not active any more
 * by then. Returns how many were called. */
size_t wheel_tick(wheel *w);

/* Stops all timers, also those that release hooks start meanwhile. */
void wheel_close(wheel *w);

#endif
