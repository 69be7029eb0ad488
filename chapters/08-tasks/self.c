#include "self.h"
#include "aside.h"
#include "debug.h"
#include "record_list.h"

static _Thread_local ctx_record *self; /* whose contexts the thread is in: its own, or a chain's */
static _Thread_local ctx_record *home; /* its own */

/* Not inlined, here and below: a function that goes on on another thread after a switch of stacks
 * must not have kept the address of this one's variables. */
__attribute__((noinline)) ctx_record *ctx_self(void)
{
    return self;
}

__attribute__((noinline)) ctx_record *ctx_self_home(void)
{
    return home;
}

void ctx_self_adopt(ctx_record *record)
{
    CTX_ASSERT(self == NULL && record != NULL);
    self = home = record;
}

__attribute__((noinline)) void ctx_self_take_up(ctx_record *record)
{
    CTX_ASSERT(home != NULL && record != NULL);
    self = record;
}

/* The chain, if the thread is in one, is put aside without its contexts: whoever was on its way in
 * it has ended with the thread. */
static void leave_chain(void)
{
    ctx_record *chain = self;
    if (chain != home) {
        ctx_record_leave_all(chain);
        (void)ctx_aside_claim(home);
        self = home;
        ctx_aside_put(chain);
    }
}

void ctx_self_end(void *record)
{
    if (record == NULL || (record != self && record != home)) {
        return;
    }
    /* The record is the thread's, and on the list, while hooks run: one that forks finds it so. */
    leave_chain();
    ctx_record_leave_all(self);
    ctx_record *ended = home;
    self = home = NULL;
    ctx_record_end(ended);
}
