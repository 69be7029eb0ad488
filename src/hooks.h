/* hooks.h - what a variable may know about its values. */
#ifndef CTX_HOOKS_H
#define CTX_HOOKS_H

#include "status.h"

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What an encode hook returns for a value that has no text and stays at home. */
#define CTX_NO_TEXT ((size_t)-1)

/* Every hook may be NULL, and so may the whole. A hooks object must outlive the variables that name
 * it, and their values; one `static const` object for each kind of value is the usual form. NULL is
 * a value: every hook must take it.
 *
 * A hook may call back into the library: each runs when nothing is locked and every structure is
 * whole. It runs in whichever thread makes the call that needs it; for a value that threads share,
 * all but `release` may run in several of them at once. It returns: it does not end its thread or
 * the process, nor throw, nor jump. `release` is not cancelled halfway; the others must not be
 * cancellation points. A value that is alive at a fork is alive in both processes, and each
 * releases its own (ctx.h).
 *
 * No hook can fail: each has an answer that is always right to give (not equal, no text). One that
 * calls into a language with exceptions gives that answer and keeps the exception where that
 * language keeps it; whoever called the library looks there afterwards. */
typedef struct ctx_hooks {
    /* Ends the value's life. Called exactly once, when no context, no token and no share can reach
     * the value any longer; for a default, when its variable goes. It gets every value, NULL too.
     * One release of a thread does not run inside another: what a hook lets go of is released after
     * it has returned, so a chain of any length needs no stack. */
    void (*release)(void *value);

    /* Writes the value's text as snprintf does: at most `size` bytes with the NUL, result the whole
     * length; with size 0 the buffer may be NULL. Without this hook NULL prints as None, and
     * anything else as <object object at 0x...>. */
    size_t (*format)(char *buffer, size_t size, const void *value);

    /* Whether two values are equal, for ctx_context_equal. The same pointer is equal without being
     * asked; without this hook, nothing else is. The first answer of false ends a comparison. */
    bool (*equal)(const void *a, const void *b);

    /* The two ways across a process boundary (baggage.h). encode writes as `format`
     * does, UTF-8 and nothing escaped, or returns CTX_NO_TEXT. decode makes a new value of `length`
     * such bytes (a NUL follows them) and returns CTX_OK; or CTX_BAGGAGE_VALUE or CTX_NO_MEMORY,
     * and then there is no value. */
    size_t (*encode)(char *buffer, size_t size, const void *value);
    ctx_status (*decode)(const char *text, size_t length, void **value);
} ctx_hooks;

#ifdef __cplusplus
}
#endif
#endif
