/* book.h - a value that says when it goes, and that may call back then. */
#ifndef BOOK_H
#define BOOK_H

#include "report.h"

static void (*then)(void); /* what the next release calls, once */

static inline void close_book(void *number)
{
    printf("  [user %ld] book %ld is closed\n", user(), NUMBER(number));
    void (*function)(void) = then;
    then = NULL;
    if (function != NULL) {
        function();
    }
}

static const ctx_hooks book_hooks = {.release = close_book};
static ctx_var book = CTX_VAR_INIT("book", &book_hooks);

/* Opens a book in its first step, and then counts. */
static inline bool write_book(void *state, void **value)
{
    report *r = state;
    if (r->done == 0) {
        set_user(user() + 10);
        must(ctx_var_set(&book, INT(user())));
    }
    *value = INT(r->done + 1);
    return r->done++ < r->lines;
}

static const generator_kind writing = {.step = write_book, .end = end_report};

#endif
