/* fiber.h - internal: tells the sanitizers that the thread goes on on another stack. They know the
 * stack of each thread, and without a word would take a coroutine's for an error (the address
 * sanitizer), or two coroutines for one and the same (the thread sanitizer). Valgrind takes a jump
 * to another stack for a large frame where the two lie near each other; in a debug build it is told
 * where they are. In a program that is compiled without all these the functions are empty.
 * Chapter 8. */
#ifndef CTX_FIBER_H
#define CTX_FIBER_H

#include <stddef.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define CTX_FIBER_ASAN
#endif
#if __has_feature(thread_sanitizer)
#define CTX_FIBER_TSAN
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define CTX_FIBER_ASAN
#endif
#ifdef __SANITIZE_THREAD__
#define CTX_FIBER_TSAN
#endif

#if defined CTX_DEBUG && defined __has_include
#if __has_include("valgrind/valgrind.h")
#define CTX_FIBER_VALGRIND
#include <valgrind/valgrind.h>
#endif
#endif

#ifdef CTX_FIBER_ASAN
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef CTX_FIBER_TSAN
#include <sanitizer/tsan_interface.h>
#endif

/* A stack that a thread can be on: a coroutine's, or the one from which that was resumed. */
typedef struct ctx_fiber {
    const void *bottom;
    size_t size;
    void *fake;   /* the address sanitizer's, while nobody is on it */
    void *thread; /* the thread sanitizer's */
    unsigned id;  /* Valgrind's */
} ctx_fiber;

static inline void ctx_fiber_begin(ctx_fiber *fiber, const void *bottom, size_t size)
{
    *fiber = (ctx_fiber){.bottom = bottom, .size = size};
#ifdef CTX_FIBER_TSAN
    fiber->thread = __tsan_create_fiber(0);
#endif
#ifdef CTX_FIBER_VALGRIND
    fiber->id = VALGRIND_STACK_REGISTER(bottom, (const char *)bottom + size);
#endif
}

static inline void ctx_fiber_end(ctx_fiber *fiber)
{
    (void)fiber;
#ifdef CTX_FIBER_TSAN
    __tsan_destroy_fiber(fiber->thread);
#endif
#ifdef CTX_FIBER_VALGRIND
    VALGRIND_STACK_DEREGISTER(fiber->id);
#endif
}

/* Before the switch; `from` is NULL for a stack that nobody comes back to. */
static inline void ctx_fiber_leave(ctx_fiber *from, const ctx_fiber *to)
{
    (void)from, (void)to;
#ifdef CTX_FIBER_ASAN
    __sanitizer_start_switch_fiber(from != NULL ? &from->fake : NULL, to->bottom, to->size);
#endif
#ifdef CTX_FIBER_TSAN
    __tsan_switch_to_fiber(to->thread, 0);
#endif
}

/* Before ctx_fiber_leave, where the stack that is left is the thread's own. */
static inline void ctx_fiber_note(ctx_fiber *own)
{
    (void)own;
#ifdef CTX_FIBER_TSAN
    own->thread = __tsan_get_current_fiber();
#endif
}

/* After the switch, on the stack `on`; `from` gets to know where the stack lies that was left. */
static inline void ctx_fiber_arrive(const ctx_fiber *on, ctx_fiber *from)
{
    (void)on, (void)from;
#ifdef CTX_FIBER_ASAN
    const void *bottom;
    size_t size;
    __sanitizer_finish_switch_fiber(on->fake, &bottom, &size);
    from->bottom = bottom;
    from->size = size;
#endif
}

#endif
