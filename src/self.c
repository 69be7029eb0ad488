#include "self.h"
#include "aside.h"
#include "debug.h"
#include "record_list.h"

/* The thread's own; the other (self_here.c) may be a chain's. */
static _Thread_local ctx_record *home;

/* Not inlined, nor are the next two: self_here.c. */
__attribute__((noinline)) ctx_record *ctx_self_home(void)
{
    return home;
}

__attribute__((noinline)) void ctx_self_adopt(ctx_record *record)
{
    CTX_ASSERT(ctx_self() == NULL && record != NULL);
    ctx_self_here = home = record;
    ctx_record_keep(record);
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
    ctx_record_keep_nothing();
    ctx_self_here = &ctx_self_nobody;
    home = NULL;
    ctx_record_end(ended);
}
