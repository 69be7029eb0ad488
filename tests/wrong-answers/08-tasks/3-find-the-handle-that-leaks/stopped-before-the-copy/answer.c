/* caught by scarce: a start stops the timer first, and then there is no memory for the new callback
 * nudge: A timer that is active is started anew, and there is no memory: is it still active? */
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
    if (t->is_active) {
        take_out(w, t);
    }
    ctx_callback made;
    ctx_status status = ctx_callback_init_copy(function, argument, &made);
    if (status != CTX_OK) {
        ctx_callback lost = take_callback(t);
        ctx_callback_end(&lost);
        return status;
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
