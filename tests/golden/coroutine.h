/* coroutine.h - coroutines for the programs of chapter 8: a stack, and the chain of contexts that is switched with it.
 * A program that includes it begins with #define _GNU_SOURCE, for ucontext.h, which POSIX has given up. */
#ifndef COROUTINE_H
#define COROUTINE_H

#include "golden.h"

#include "chain.h"

#include <ucontext.h>

#define COROUTINE_STACK 262144U

typedef struct coroutine {
    void (*function)(struct coroutine *);
    void *argument;
    bool has_ended;
    ctx_chain *chain;
    char *stack;
    ucontext_t own;  /* where it waits */
    ucontext_t back; /* where whoever resumed it waits */
} coroutine;

/* A pointer goes through makecontext in two halves. */
static inline void coroutine_main(unsigned high, unsigned low)
{
    coroutine *self = (coroutine *)((uintptr_t)high << 16 << 16 | low);
    self->function(self);
    self->has_ended = true;
    swapcontext(&self->own, &self->back);
}

static inline void coroutine_new(coroutine *self, void (*function)(coroutine *), void *argument)
{
    *self =
        (coroutine){.function = function, .argument = argument, .stack = malloc(COROUTINE_STACK)};
    self->stack = self->stack == NULL ? malloc(COROUTINE_STACK) : self->stack;
    if (self->stack == NULL || getcontext(&self->own) != 0) {
        fprintf(stderr, "no coroutine\n");
        exit(2);
    }
    must(ctx_chain_new(&self->chain));
    self->own.uc_stack.ss_sp = self->stack;
    self->own.uc_stack.ss_size = COROUTINE_STACK;
    uintptr_t address = (uintptr_t)self;
    makecontext(&self->own, (void (*)(void))coroutine_main, 2, (unsigned)(address >> 16 >> 16),
                (unsigned)address);
}

/* Until it yields, or ends. */
static inline void coroutine_resume(coroutine *self)
{
    ctx_chain *from;
    must(ctx_chain_switch(self->chain, &from));
    swapcontext(&self->back, &self->own);
    must(ctx_chain_switch(from, NULL));
}

static inline void coroutine_yield(coroutine *self)
{
    swapcontext(&self->own, &self->back);
}

static inline void coroutine_free(coroutine *self)
{
    must(ctx_chain_free(self->chain));
    free(self->stack);
}

#endif
