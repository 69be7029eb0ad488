/* stack.h - given: a function on a stack of its own, which may be left in the middle. No
 * contexts. */
#ifndef STACK_H
#define STACK_H

#include <stdbool.h>

typedef struct stack stack;

/* A stack on which function(argument) is going to be called. NULL where there is no memory. */
stack *stack_new(void (*function)(void *argument), void *argument);

/* The calling thread goes on on that stack, until that is left, or its function returns. Any
 * thread; one at a time, and what the one before did there has to be known to this one. */
void stack_resume(stack *s);

/* On that stack: back to whoever has resumed it. Returns when it is resumed. */
void stack_leave(stack *s);

bool stack_has_ended(const stack *s);

/* NULL is allowed. */
void stack_free(stack *s);

#endif
