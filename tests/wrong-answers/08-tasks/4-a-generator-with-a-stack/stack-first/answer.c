/* caught by memory: the stack is freed before the contexts, and a value may lie on it
 * nudge: A value lies on the stack of a generator that is given up, and its hook reads it. */
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
    free(g->stack);
    (void)ctx_chain_free(g->chain);
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
