/* A handle has ended when it will not be called any more, and that happens in three places: after
 * the one call of a timer that does not repeat, in a stop, and where a start replaces what was
 * there. The handle's memory goes on in all three, so nobody else would end the callback.
 *
 * In each of them the callback is taken out of the timer, the timer is made what it is going to
 * be, and then the callback ends, out of a local variable and as the last thing. For to end it
 * may run hooks, and these may start this very timer.
 *
 * The call is the delicate one. The function may start its timer again, and then the callback in
 * the timer is another one, which is not to be ended; it may free the timer, and then there is
 * nothing to look at. So the callback is taken out before the call, not after it. A timer that
 * repeats keeps it: it is back in its slot before the call, so that a stop from within ends it,
 * as any stop does. The run has a share of its own until the function returns, and so the context
 * is there as long.
 *
 * In wheel_start the new callback is made first. To stop the old one first is the same, until
 * there is no memory: then a timer that was running would have been stopped by a start that has
 * failed.
 *
 * Turned down: to end the callback after the call wherever the timer is not active then. It finds
 * the timer that was started again, and the one that was stopped, and it reads memory that is
 * gone in the case that is left. */
#include "answer.h"

static wheel_timer **slot_of(wheel *w, unsigned long tick)
{
    return &w->slots[tick % WHEEL_SLOTS];
}

/* Behind those that are in its slot already. */
static void put(wheel *w, wheel_timer *t)
{
    wheel_timer **at = slot_of(w, t->due);
    while (*at != NULL) {
        at = &(*at)->next;
    }
    t->next = NULL;
    t->is_active = true;
    *at = t;
}

static void take_out(wheel *w, wheel_timer *t)
{
    wheel_timer **at = slot_of(w, t->due);
    while (*at != t) {
        at = &(*at)->next;
    }
    *at = t->next;
    t->is_active = false;
}

/* What the timer has to end, from now on the caller's. */
static ctx_callback take_callback(wheel_timer *t)
{
    ctx_callback taken = t->callback;
    t->callback.context = NULL;
    return taken;
}

ctx_status wheel_start(wheel *w, wheel_timer *t, unsigned long ticks, unsigned long every,
                       void *(*function)(void *), void *argument)
{
    ctx_callback made;
    ctx_status status = ctx_callback_init_copy(function, argument, &made);
    if (status != CTX_OK) {
        return status;
    }
    if (t->is_active) {
        take_out(w, t);
    }
    ctx_callback replaced = take_callback(t);
    t->callback = made;
    t->due = w->now + ticks;
    t->every = every;
    put(w, t);
    ctx_callback_end(&replaced);
    return CTX_OK;
}

void wheel_stop(wheel *w, wheel_timer *t)
{
    if (t->is_active) {
        take_out(w, t);
        ctx_callback stopped = take_callback(t);
        ctx_callback_end(&stopped);
    }
}

/* The first that is due now; NULL where none is. */
static wheel_timer *find_due(wheel *w)
{
    wheel_timer *t = *slot_of(w, w->now);
    while (t != NULL && t->due != w->now) {
        t = t->next;
    }
    return t;
}

/* The function may stop the timer, or start it again, and the timer may be gone afterwards. */
static void fire(wheel *w, wheel_timer *t)
{
    take_out(w, t);
    if (t->every > 0) {
        t->due += t->every;
        put(w, t);
        (void)ctx_callback_call(&t->callback, NULL);
    } else {
        ctx_callback last = take_callback(t);
        (void)ctx_callback_call(&last, NULL);
        ctx_callback_end(&last);
    }
}

size_t wheel_tick(wheel *w)
{
    size_t called = 0;
    w->now++;
    for (wheel_timer *t = find_due(w); t != NULL; t = find_due(w)) {
        fire(w, t);
        called++;
    }
    return called;
}

static wheel_timer *find_any(const wheel *w)
{
    for (size_t slot = 0; slot < WHEEL_SLOTS; slot++) {
        if (w->slots[slot] != NULL) {
            return w->slots[slot];
        }
    }
    return NULL;
}

void wheel_close(wheel *w)
{
    for (wheel_timer *t = find_any(w); t != NULL; t = find_any(w)) {
        wheel_stop(w, t);
    }
}
