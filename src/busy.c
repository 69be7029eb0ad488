#include "busy.h"
#include "guard_of.h"

#include <pthread.h>
#include <sched.h>
#include <time.h>

void ctx_busy_init(ctx_record *record)
{
    atomic_init(&record->is_busy, false);
    atomic_init(&record->wanted, ctx_barrier_is_there() ? 0 : 1);
}

void ctx_busy_give_way(ctx_record *record, const ctx_context *context)
{
    atomic_store_explicit(&record->is_busy, false, memory_order_release);
    ctx_lock(ctx_guard_of(context));
}

void ctx_busy_unlock(const ctx_context *context)
{
    ctx_unlock(ctx_guard_of(context));
}

static void wait(unsigned looks)
{
    if (looks < 100) {
        sched_yield();
        return;
    }
    /* A thread of a lower priority gets no processor from one that only yields. And who is
     * cancelled in here would never let go. */
    int state;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);
    nanosleep(&(struct timespec){.tv_nsec = 50000}, NULL);
    pthread_setcancelstate(state, NULL);
}

void ctx_busy_want(ctx_record *record)
{
    atomic_fetch_add_explicit(&record->wanted, 1, memory_order_seq_cst);
}

void ctx_busy_await(const ctx_record *record)
{
    for (unsigned looks = 0; atomic_load_explicit(&record->is_busy, memory_order_seq_cst);
         looks++) {
        wait(looks);
    }
}

void ctx_busy_stop(ctx_record *record)
{
    ctx_busy_want(record);
    ctx_barrier_pay();
    ctx_busy_await(record);
}

void ctx_busy_let_go(ctx_record *record)
{
    /* release: what the stranger did comes before what the thread does next. */
    atomic_fetch_sub_explicit(&record->wanted, 1, memory_order_release);
}

void ctx_busy_vanish(ctx_record *record)
{
    atomic_store_explicit(&record->is_busy, false, memory_order_relaxed);
}
