#include "self.h"

ctx_record ctx_self_nobody;

CTX_THREAD_LOCAL ctx_record *ctx_self_here = &ctx_self_nobody;

/* Not inlined, here and in self.c: a function that goes on on another thread after a switch of
 * stacks must not have kept the address of this one's variables. */
__attribute__((noinline)) ctx_record *ctx_self(void)
{
    return ctx_self_here == &ctx_self_nobody ? NULL : ctx_self_here;
}
