/* A generator is a stack and a chain, which are switched together: the chain first, then the
 * stack, and the other way round at the way back. All contexts that the function is in, however
 * many, go with that one pointer. Nobody here knows which they are, so it may yield inside runs
 * and blocks, and a token that waits on its stack is good when it goes on.
 *
 * The copy is entered by generator_new, in the chain, before there is anything on the stack. So
 * all that can fail does so where there is a status for it, and the one share of the copy is the
 * chain's, which ctx_chain_free gives back. A ctx_run around the function would look tidier, and
 * has a share of its own; it lies on the stack, and is lost with a generator that is given up
 * half way.
 *
 * `from` is where the caller was: the thread's own chain, or that of another generator. It is a
 * local variable of generator_next, on the caller's stack, since it is another one with each
 * call.
 *
 * Why a flag says who is running, and not the chain: a generator that asks another one has put
 * its chain aside for the time, and may not be asked all the same, for its stack is in use. And
 * one that asks itself is in its chain already, which is no error of ctx_chain_switch.
 *
 * The chain goes as soon as the function has returned, and not with the generator: whoever has
 * read all values need not know when the generator is freed. It goes as the last thing in
 * generator_next, out of a local variable, for a hook may free the generator. In generator_free
 * it goes first: a value may point into the stack. */
#define _GNU_SOURCE /* for ucontext.h, which POSIX has given up */
#include "answer.h"
#include "copy_context.h"
#include "run.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <ucontext.h>

/* Pages that nobody touches cost nothing. And it is far from one stack to the next: Valgrind knows
 * stacks by their distance, and would take a shorter switch for a long step on one of them. */
#define STACK (4U << 20)

struct generator {
    generator_function function;
    void *argument;   /* lent */
    ctx_chain *chain; /* owned; NULL when the function has returned */
    char *stack;      /* owned */
    ucontext_t own;   /* where it waits */
    ucontext_t back;  /* where whoever asks waits */
    void *value;      /* the last one that was yielded */
    bool is_running;  /* somebody waits for it: it is not to be asked, nor to be freed */
    bool is_over;     /* the function has returned */
};

/* A pointer goes through makecontext in two halves. */
static void begin(unsigned high, unsigned low)
{
    generator *self = (generator *)((uintptr_t)high << 16 << 16 | low);
    self->function(self, self->argument);
    self->is_over = true;
    swapcontext(&self->own, &self->back);
}

static ctx_status make_stack(generator *g)
{
    g->stack = malloc(STACK);
    if (g->stack == NULL || getcontext(&g->own) != 0) {
        return CTX_NO_MEMORY;
    }
    g->own.uc_stack.ss_sp = g->stack;
    g->own.uc_stack.ss_size = STACK;
    uintptr_t address = (uintptr_t)g;
    makecontext(&g->own, (void (*)(void))begin, 2, (unsigned)(address >> 16 >> 16),
                (unsigned)address);
    return CTX_OK;
}

/* The caller's chain was put aside by this thread, and nobody else knows it. */
static void switch_back(ctx_chain *from)
{
    ctx_status status = ctx_chain_switch(from, NULL);
    assert(status == CTX_OK);
    (void)status;
}

static ctx_status enter_in(ctx_chain *chain, ctx_context *context)
{
    ctx_chain *from;
    ctx_status status = ctx_chain_switch(chain, &from);
    if (status == CTX_OK) {
        status = ctx_enter(context);
        switch_back(from);
    }
    return status;
}

static ctx_status make_chain(generator *g)
{
    ctx_context *copy;
    ctx_status status = ctx_chain_new(&g->chain);
    if (status == CTX_OK) {
        status = ctx_copy_context(&copy);
    }
    if (status == CTX_OK) {
        status = enter_in(g->chain, copy);
        ctx_context_unref(copy);
    }
    return status;
}

static void dispose(generator *g)
{
    (void)ctx_chain_free(g->chain); /* hooks may run, and look into the stack */
    free(g->stack);
    free(g);
}

ctx_status generator_new(generator_function function, void *argument, generator **out)
{
    if (function == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    generator *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (generator){.function = function, .argument = argument};
    ctx_status status = make_stack(made);
    if (status == CTX_OK) {
        status = make_chain(made);
    }
    if (status == CTX_OK) {
        *out = made;
    } else {
        dispose(made);
    }
    return status;
}

/* Hooks may run, and free the generator. */
static void let_go(generator *g)
{
    ctx_chain *chain = g->chain;
    g->chain = NULL;
    (void)ctx_chain_free(chain);
}

ctx_status generator_next(generator *g, void **value)
{
    if (g == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (g->is_running) {
        return CTX_ALREADY_ENTERED;
    }
    if (g->is_over) {
        return CTX_LOOKUP_ERROR;
    }
    ctx_chain *from;
    ctx_status status = ctx_chain_switch(g->chain, &from);
    if (status != CTX_OK) {
        return status;
    }
    g->is_running = true;
    swapcontext(&g->back, &g->own);
    g->is_running = false;
    switch_back(from);
    if (g->is_over) {
        let_go(g);
        return CTX_LOOKUP_ERROR;
    }
    *value = g->value;
    return CTX_OK;
}

void generator_yield(generator *self, void *value)
{
    self->value = value;
    swapcontext(&self->own, &self->back);
}

ctx_status generator_free(generator *g)
{
    if (g == NULL) {
        return CTX_OK;
    }
    if (g->is_running) {
        return CTX_ALREADY_ENTERED;
    }
    dispose(g);
    return CTX_OK;
}
