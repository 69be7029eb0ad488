#include "barrier.h"
#include "alone.h"

#include <errno.h>
#include <stdlib.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

static atomic_bool is_there;

#ifdef SYS_membarrier
/* Linux's numbers, which older headers lack: the barrier, and what makes the process ready. */
#define BARRIER 8
#define REGISTER 16

/* The C library has no function for this one, and does not show this to who asks for POSIX. */
long syscall(long number, ...);

static bool call(int command)
{
    return syscall(SYS_membarrier, command, 0, 0) == 0;
}
#else
#define BARRIER 0
#define REGISTER 0

static bool call(int command)
{
    (void)command;
    return false;
}
#endif

bool ctx_barrier_is_there(void)
{
    return atomic_load_explicit(&is_there, memory_order_relaxed);
}

void ctx_barrier_prepare(void)
{
    atomic_store_explicit(&is_there, call(REGISTER), memory_order_relaxed);
}

void ctx_barrier_pay(void)
{
    if (!ctx_barrier_is_there() || ctx_alone()) {
        return;
    }
    /* A kernel that is short of memory has it soon; a process that was moved to another kernel has
     * to register anew. */
    while (!call(BARRIER)) {
        if (errno != ENOMEM && !call(REGISTER)) {
            abort(); /* a sandbox has closed since, and the others count on this call */
        }
    }
}
