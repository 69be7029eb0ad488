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

/* ThreadSanitizer keeps a list of calls for each stack, if it is told which one comes next. These
 * are macros, since a function of their own would be called on one stack and return on the other. */
#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#define THIS_FIBER() __tsan_get_current_fiber()
#define NEW_FIBER() __tsan_create_fiber(0)
#define END_FIBER(fiber) __tsan_destroy_fiber(fiber)
#define SWITCH_FIBER(fiber) __tsan_switch_to_fiber(fiber, 0)
#else
#define THIS_FIBER() NULL
#define NEW_FIBER() NULL
#define END_FIBER(fiber) ((void)(fiber))
#define SWITCH_FIBER(fiber) ((void)(fiber))
#endif

void stack_leave(stack *s)
{
    SWITCH_FIBER(s->fiber_back);
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
    made->fiber = NEW_FIBER();
    make_ready(made);
    return made;
}

void stack_resume(stack *s)
{
    s->fiber_back = THIS_FIBER();
    SWITCH_FIBER(s->fiber);
    swapcontext(&s->back, &s->own);
}

bool stack_has_ended(const stack *s)
{
    return s->has_ended;
}

void stack_free(stack *s)
{
    if (s != NULL) {
        END_FIBER(s->fiber);
        free(s->memory);
        free(s);
    }
}
