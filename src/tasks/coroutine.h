/* coroutine.h - internal: a function that stops in the middle and goes on later, on a stack of its
 * own, with the contexts that it has entered. Chapter 8.
 *
 * Coroutines switch to whoever resumed them and back, never among each other: the loop is where all
 * ways meet, and on its own stack the program is where a debugger expects it. */
#ifndef CTX_COROUTINE_H
#define CTX_COROUTINE_H

#include "../chain.h"
#include "fiber.h"

#include <stdbool.h>

/* What a coroutine may use, as much as a cautious thread has. Pages that are never touched cost
 * nothing. Below them is one that nobody may touch: what runs over its stack crashes there, and not
 * in a stranger's memory. */
#define CTX_COROUTINE_STACK ((size_t)256 * 1024)

/* The registers of a stack that waits. */
struct ctx_registers;

typedef struct ctx_coroutine {
    void (*function)(void *);
    void *argument;
    bool has_ended;
    ctx_chain *chain;
    char *memory; /* the guard, and the stack above it */
    struct ctx_registers *registers;
    ctx_fiber own;
    ctx_fiber back;
} ctx_coroutine;

/* One that has not begun.
 * Owner: it ends with ctx_coroutine_end.
 * Status: 0 or UV_ENOMEM; then there is nothing to end. */
int ctx_coroutine_begin(ctx_coroutine *coroutine, void (*function)(void *), void *argument);

/* Goes on with it until it yields, or has ended. The caller switches to its chain before, and back
 * after. */
void ctx_coroutine_resume(ctx_coroutine *coroutine);

/* Called on its stack: back to ctx_coroutine_resume. */
void ctx_coroutine_yield(ctx_coroutine *coroutine);

/* Gives up its stack and its chain. It has ended, or not begun. Hooks may run. */
void ctx_coroutine_end(ctx_coroutine *coroutine);

#endif
