/* journal.h - a value that says when it goes, in whose context, and that may call back then. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "clock.h"

static void (*then)(void); /* what the next release calls, once */

static inline void close_journal(void *number)
{
    printf("tick %lu: [user %ld] journal %ld is closed\n", w.now, user(), NUMBER(number));
    void (*function)(void) = then;
    then = NULL;
    if (function != NULL) {
        function();
    }
}

static const ctx_hooks journal_hooks = {.release = close_journal};
static ctx_var journal = CTX_VAR_INIT("journal", &journal_hooks);

typedef struct starting {
    wheel_timer *timer;
    long user;
    unsigned long ticks, every;
    void *(*function)(void *);
    void *argument;
} starting;

static inline void *start_with_journal(void *of)
{
    const starting *s = of;
    set_user(s->user);
    must(ctx_var_set(&journal, INT(s->user)));
    must(try_start(s->timer, s->ticks, s->every, s->function, s->argument));
    return NULL;
}

/* A request starts a timer, and is over. Only the timer has its journal now. */
static inline void serve(starting s)
{
    ctx_context *request;
    must_into(request, ctx_context_new(&request));
    must(ctx_run(request, start_with_journal, &s, NULL));
    ctx_context_unref(request);
}

#endif
