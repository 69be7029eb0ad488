/* busy.h - internal: how a thread keeps others out of the contexts that it is in. Chapter 9.
 *
 * Nearly always there is nobody to keep out. So the thread takes no lock: it says that it is busy,
 * looks whether it is wanted, does what it has to do, and says that it is not busy any more. Those
 * are three plain stores and loads. A stranger, who comes hardly ever, does the rest (guard.c):
 *
 *     the thread of the record          a stranger, who has the lock of the context
 *     busy = true                       wanted++
 *     (a fence that the other pays)     barrier, in every thread
 *     wanted > 0?  then the lock        wait until busy is false
 *
 * One of the two sees the other. If the thread read no `wanted`, it was busy before the barrier,
 * and the stranger waits for it. Else the thread waits, for the lock that the stranger has.
 *
 * It is the record that is busy, not the context, since the record is what the thread has at hand;
 * so a stranger stops the thread for all of its contexts. And it is a lock as any other: held for a
 * few lines, in which no hook runs and nothing else is taken. Memory may be asked for. */
#ifndef CTX_BUSY_H
#define CTX_BUSY_H

#include "barrier.h"
#include "debug.h"
#include "record.h"

/* A new record. Where there is no barrier to pay for, it is wanted for ever, and its thread takes
 * the lock each time. */
void ctx_busy_init(ctx_record *record);

/* The thread of the record is wanted: it takes the lock of the context, and is not busy. */
void ctx_busy_give_way(ctx_record *record, const ctx_context *context);
void ctx_busy_unlock(const ctx_context *context);

/* The thread of `record`, which is in the context or is about to enter it, changes it. */
static inline void ctx_busy_begin(ctx_record *record, const ctx_context *context)
{
    CTX_ASSERT(!atomic_load_explicit(&record->is_busy, memory_order_relaxed));
    /* relaxed: whoever has to see it first pays for that. */
    atomic_store_explicit(&record->is_busy, true, memory_order_relaxed);
    ctx_barrier_paid();
    /* acquire: what the last stranger did to the context comes before what is done now. */
    if (atomic_load_explicit(&record->wanted, memory_order_acquire) > 0) {
        ctx_busy_give_way(record, context);
    }
}

static inline void ctx_busy_end(ctx_record *record, const ctx_context *context)
{
    if (!atomic_load_explicit(&record->is_busy, memory_order_relaxed)) {
        ctx_busy_unlock(context);
        return;
    }
    /* release: what was done comes before what a stranger does who sees this. */
    atomic_store_explicit(&record->is_busy, false, memory_order_release);
}

/* A stranger, who has a lock that the thread would have to take: it is not busy now, and will not
 * be until the stranger lets it. Several may want one thread. */
void ctx_busy_stop(ctx_record *record);

/* The same of several at once: all are told, then the barrier is paid for, then each is waited for.
 */
void ctx_busy_want(ctx_record *record);
void ctx_busy_await(const ctx_record *record);

void ctx_busy_let_go(ctx_record *record);

/* In the child of a fork: a thread that is not there any more was on its way to see that it was
 * wanted. */
void ctx_busy_vanish(ctx_record *record);

#endif
