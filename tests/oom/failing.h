/* failing.h - an allocator that fails when it is told to, and that keeps the books.
 *
 * It is linked in front of malloc and its kin by the linker's --wrap, so the library and the program
 * call it without knowing. It also stands in front of the few other calls of the library that need
 * memory: those that register something with the system, and the one that starts a thread. */
#ifndef FAILING_H
#define FAILING_H

#include <stdbool.h>
#include <stddef.h>

/* What can fail. */
enum { FAILING_MEMORY = 1, FAILING_REGISTER = 2, FAILING_THREAD = 4 };

/* The n-th call of these kinds from now on fails, once; 0 is none. */
void failing_arm(unsigned long n, unsigned kinds);

/* Nothing fails any more. Returns whether something did. */
bool failing_disarm(void);

/* Whether a failure is still to come, and whether it came. */
bool failing_is_armed(void);
bool failing_has_failed(void);

/* How large the block was that failed last. */
size_t failing_refused(void);

/* Between these two the calling thread's calls neither fail nor count: for the one call of the
 * library that cannot say that it failed. */
void failing_pause(void);
void failing_resume(void);

/* From now on only calls of which `counts` says so fail or count, and of the one that fails `fails`
 * is told. Both are called on the stack of that call. */
void failing_only(bool (*counts)(void), void (*fails)(void));

/* How many blocks are allocated. */
size_t failing_live(void);

/* What is said goes to the descriptor that the parent listens to. */
#define FAILING_REPORT 8
#define FAILING_NOW "an allocation fails here"

/* Says so, on the stack of the call that is about to fail: a debugger's breakpoint. */
__attribute__((noinline)) void failing_here(void);

/* Says what is wrong. */
void failing_trouble(const char *what, unsigned long number);

#endif
