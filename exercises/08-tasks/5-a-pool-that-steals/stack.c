#define _GNU_SOURCE /* for ucontext.h, which POSIX has given up */
#include "stack.h"

#include <stdint.h>
#include <stdlib.h>
#include <ucontext.h>

/* Pages that nobody touches cost nothing. And it is far from one stack to the next: Valgrind knows
 * stacks by their distance, and would take a shorter switch for a long step on one of them. */
#define STACK_SIZE (4U << 20)

struct stack {
    void (*function)(void *argument);
    void *argument;
    void *memory;
    bool has_ended;
    ucontext_t own;  /* where it waits */
    ucontext_t back; /* where whoever has resumed it waits */
    void *fiber;     /* what ThreadSanitizer calls the two */
    void *fiber_back;
};

/* ThreadSanitizer keeps a list of calls for each stack, if it is told which one comes next. */
#ifdef __SANITIZE_THREAD__
void *__tsan_get_current_fiber(void);
void *__tsan_create_fiber(unsigned flags);
void __tsan_destroy_fiber(void *fiber);
void __tsan_switch_to_fiber(void *fiber, unsigned flags);
#else
#define __tsan_get_current_fiber() NULL
#define __tsan_create_fiber(flags) NULL
#define __tsan_destroy_fiber(fiber) ((void)(fiber))
#define __tsan_switch_to_fiber(fiber, flags) ((void)(fiber))
#endif

void stack_leave(stack *s)
{
    __tsan_switch_to_fiber(s->fiber_back, 0);
    swapcontext(&s->own, &s->back);
}

/* A pointer goes through makecontext in two halves. */
static void begin(unsigned high, unsigned low)
{
    stack *self = (stack *)((uintptr_t)high << 16 << 16 | low);
    self->function(self->argument);
    self->has_ended = true;
    stack_leave(self);
}

static void make_ready(stack *s)
{
    uintptr_t address = (uintptr_t)s;
    getcontext(&s->own); /* on Linux it cannot fail */
    s->own.uc_stack.ss_sp = s->memory;
    s->own.uc_stack.ss_size = STACK_SIZE;
    makecontext(&s->own, (void (*)(void))begin, 2, (unsigned)(address >> 16 >> 16),
                (unsigned)address);
}

stack *stack_new(void (*function)(void *argument), void *argument)
{
    stack *made = malloc(sizeof *made);
    void *memory = malloc(STACK_SIZE);
    if (made == NULL || memory == NULL) {
        free(made);
        free(memory);
        return NULL;
    }
    *made = (stack){.function = function, .argument = argument, .memory = memory};
    made->fiber = __tsan_create_fiber(0);
    make_ready(made);
    return made;
}

void stack_resume(stack *s)
{
    s->fiber_back = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(s->fiber, 0);
    swapcontext(&s->back, &s->own);
}

bool stack_has_ended(const stack *s)
{
    return s->has_ended;
}

void stack_free(stack *s)
{
    if (s != NULL) {
        __tsan_destroy_fiber(s->fiber);
        free(s->memory);
        free(s);
    }
}
