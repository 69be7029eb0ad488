/* journal.h - a value that says when it goes, in whose context, and that may call back then. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "server.h"

#include "run.h"

static void (*then)(void); /* what the next release calls, once */

static inline void close_journal(void *number)
{
    printf("[user %ld] journal %ld is closed\n", user(), NUMBER(number));
    void (*function)(void) = then;
    then = NULL;
    if (function != NULL) {
        function();
    }
}

static const ctx_hooks journal_hooks = {.release = close_journal};
static ctx_var journal = CTX_VAR_INIT("journal", &journal_hooks);

static inline void *register_with_journal(void *number)
{
    set_user(NUMBER(number));
    must(ctx_var_set(&journal, number));
    at_the_end(log_line, "ends");
    return NULL;
}

/* A request of that number registers a line, and is over. Only the list has its journal now. */
static inline void serve(long number)
{
    ctx_context *request;
    must_into(request, ctx_context_new(&request));
    must(ctx_run(request, register_with_journal, INT(number), NULL));
    ctx_context_unref(request);
}

#endif
