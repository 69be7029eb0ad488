#include "self.h"
#include "aside.h"
#include "debug.h"
#include "record_list.h"

static ctx_record nobody; /* never written to */

CTX_THREAD_LOCAL ctx_record *ctx_self_here = &nobody; /* whose contexts the thread is in */
static _Thread_local ctx_record *home;                /* its own; the other may be a chain's */

/* Not inlined, here and below: a function that goes on on another thread after a switch of stacks
 * must not have kept the address of this one's variables. */
__attribute__((noinline)) ctx_record *ctx_self(void)
{
    return ctx_self_here == &nobody ? NULL : ctx_self_here;
}

__attribute__((noinline)) ctx_record *ctx_self_home(void)
{
    return home;
}

void ctx_self_adopt(ctx_record *record)
{
    CTX_ASSERT(ctx_self_here == &nobody && record != NULL);
    ctx_self_here = home = record;
    ctx_cache_begin(&record->cache);
}

__attribute__((noinline)) void ctx_self_take_up(ctx_record *record)
{
    CTX_ASSERT(home != NULL && record != NULL);
    ctx_self_here = record;
}

/* The chain, if the thread is in one, is put aside without its contexts: whoever was on its way in
 * it has ended with the thread. */
static void leave_chain(void)
{
    ctx_record *chain = ctx_self_here;
    if (chain != home) {
        ctx_record_leave_all(chain);
        (void)ctx_aside_claim(home);
        ctx_self_here = home;
        ctx_aside_put(chain);
    }
}

void ctx_self_end(void *record)
{
    if (record == NULL || (record != ctx_self_here && record != home)) {
        return;
    }
    /* The record is the thread's, and on the list, while hooks run: one that forks finds it so. */
    leave_chain();
    ctx_record_leave_all(home);
    ctx_record *ended = home;
    ctx_cache_end();
    ctx_self_here = &nobody;
    home = NULL;
    ctx_record_end(ended);
}
