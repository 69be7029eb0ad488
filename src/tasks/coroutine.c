/* For ucontext.h, which POSIX has given up, and MAP_ANONYMOUS. */
#define _GNU_SOURCE // NOLINT(bugprone-reserved-identifier)

#include "coroutine.h"
#include "../debug.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>
#include <uv.h>

struct ctx_registers {
    ucontext_t own;  /* where the coroutine waits */
    ucontext_t back; /* where whoever resumed it waits */
};

static size_t guard_size(void)
{
    return (size_t)sysconf(_SC_PAGESIZE);
}

/* NULL where there is no memory. */
static char *map_stack(void)
{
    size_t size = guard_size() + CTX_COROUTINE_STACK;
    char *memory =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    if (memory == MAP_FAILED) {
        return NULL;
    }
    if (mprotect(memory, guard_size(), PROT_NONE) != 0) {
        munmap(memory, size);
        return NULL;
    }
    return memory;
}

/* The first and only function on the stack. A pointer goes through makecontext in two halves, for
 * its arguments are ints. */
static void run(unsigned high, unsigned low)
{
    ctx_coroutine *self = (ctx_coroutine *)((uintptr_t)high << 16 << 16 | low);
    ctx_fiber_arrive(&self->own, &self->back);
    self->function(self->argument);
    self->has_ended = true;
    ctx_fiber_leave(NULL, &self->back);
    setcontext(&self->registers->back);
}

static void prepare(ctx_coroutine *self)
{
    ucontext_t *own = &self->registers->own;
    uintptr_t address = (uintptr_t)self;
    own->uc_stack.ss_sp = self->memory + guard_size();
    own->uc_stack.ss_size = CTX_COROUTINE_STACK;
    own->uc_link = NULL;
    makecontext(own, (void (*)(void))run, 2, (unsigned)(address >> 16 >> 16), (unsigned)address);
    ctx_fiber_begin(&self->own, own->uc_stack.ss_sp, CTX_COROUTINE_STACK);
}

static void free_parts(ctx_coroutine *self)
{
    ctx_status status = ctx_chain_free(self->chain);
    CTX_ASSERT(status == CTX_OK);
    (void)status;
    free(self->registers);
    if (self->memory != NULL) {
        munmap(self->memory, guard_size() + CTX_COROUTINE_STACK);
    }
}

int ctx_coroutine_begin(ctx_coroutine *self, void (*function)(void *), void *argument)
{
    *self = (ctx_coroutine){.function = function, .argument = argument};
    self->registers = malloc(sizeof *self->registers);
    self->memory = map_stack();
    if (self->registers == NULL || self->memory == NULL || ctx_chain_new(&self->chain) != CTX_OK ||
        getcontext(&self->registers->own) != 0) {
        free_parts(self);
        return UV_ENOMEM;
    }
    prepare(self);
    return 0;
}

void ctx_coroutine_resume(ctx_coroutine *self)
{
    CTX_ASSERT(!self->has_ended);
    ctx_fiber_note(&self->back);
    ctx_fiber_leave(&self->back, &self->own);
    swapcontext(&self->registers->back, &self->registers->own);
    ctx_fiber_arrive(&self->back, &self->own);
}

void ctx_coroutine_yield(ctx_coroutine *self)
{
    ctx_fiber_leave(&self->own, &self->back);
    swapcontext(&self->registers->own, &self->registers->back);
    ctx_fiber_arrive(&self->own, &self->back);
}

void ctx_coroutine_end(ctx_coroutine *self)
{
    ctx_fiber_end(&self->own);
    free_parts(self);
}
