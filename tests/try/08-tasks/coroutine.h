/* coroutine.h - two stacks on one thread, by ucontext.h, which POSIX has given up and systems still have. */
#ifndef COROUTINE_H
#define COROUTINE_H

#include <stdint.h>
#include <stdlib.h>
#include <ucontext.h>

#define STACK 262144U

typedef struct coroutine {
    void (*function)(struct coroutine *);
    void *argument;
    char *stack;
    ucontext_t own;  /* where it waits */
    ucontext_t back; /* where whoever resumed it waits */
} coroutine;

/* A pointer goes through makecontext in two halves. */
static inline void coroutine_main(unsigned high, unsigned low)
{
    coroutine *self = (coroutine *)((uintptr_t)high << 16 << 16 | low);
    self->function(self);
    swapcontext(&self->own, &self->back);
}

static inline void coroutine_new(coroutine *self, void (*function)(coroutine *), void *argument)
{
    *self = (coroutine){.function = function, .argument = argument, .stack = malloc(STACK)};
    if (self->stack == NULL || getcontext(&self->own) != 0) {
        abort();
    }
    self->own.uc_stack.ss_sp = self->stack;
    self->own.uc_stack.ss_size = STACK;
    uintptr_t address = (uintptr_t)self;
    makecontext(&self->own, (void (*)(void))coroutine_main, 2, (unsigned)(address >> 16 >> 16),
                (unsigned)address);
}

/* Until it yields, or ends. */
static inline void coroutine_resume(coroutine *self)
{
    swapcontext(&self->back, &self->own);
}

static inline void coroutine_yield(coroutine *self)
{
    swapcontext(&self->own, &self->back);
}

#endif
