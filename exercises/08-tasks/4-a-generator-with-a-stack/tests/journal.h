/* journal.h - a value that says when it goes, in whose context, and that may call back then. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "asking.h"

static void (*then)(void); /* what the next release calls, once */

static inline void close_journal(void *name)
{
    printf("[user %ld] %s is closed\n", user(), (const char *)name);
    void (*function)(void) = then;
    then = NULL;
    if (function != NULL) {
        function();
    }
}

static const ctx_hooks journal_hooks = {.release = close_journal};
static ctx_var journal = CTX_VAR_INIT("journal", &journal_hooks);

#endif
