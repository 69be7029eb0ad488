/* record.h - internal: what the library knows of a thread, and the contexts that the thread is in,
 * one inside the other. Chapter 2, with one thread and mostly one context; chapter 5 has many
 * contexts, chapter 6 many threads. */
#ifndef CTX_RECORD_H
#define CTX_RECORD_H

#include "alone.h"
#include "cache.h"
#include "context.h"

#include <stdatomic.h>
#include <stdlib.h>

typedef struct ctx_record {
    /* The thread's own. */
    ctx_context *current; /* owned; NULL until the thread first sets a variable or enters one */
    /* From chapter 9 on, of what is in that context; 0 where nothing is (stamp.h). It is what a get
     * asks the cache for. And the cache, of a record that has a thread. */
    uint64_t stamp;
    ctx_cache cache;
    /* From chapter 8 on: a record without a thread, a coroutine's; and that no thread is in these
     * contexts now. */
    bool is_chain;
    atomic_bool is_aside;
    /* From chapter 9 on: the thread changes a context that it is in; and how many strangers want it
     * not to (busy.h). */
    atomic_bool is_busy;
    atomic_uint wanted;
    /* From chapter 6 on, under the lock of the list of records (record_list.h). */
    struct ctx_record *next;
    struct ctx_record **link;
} ctx_record;

/* The thread enters `context`, which is its current one from now on. It is the calling thread, or
 * one that has not started yet.
 * Status: CTX_ALREADY_ENTERED; then nothing has changed. */
ctx_status ctx_record_push(ctx_record *record, ctx_context *context);

/* What is current is about to be something else, and is so: another context, or other values in it.
 * In between a get asks the map, for a signal handler is to find all of a change, or nothing. */
static inline void ctx_record_forget(ctx_record *record)
{
    record->stamp = 0;
    atomic_signal_fence(memory_order_acq_rel);
}

/* Whether there is no other thread: then what is current may change without a word to anybody. */
static inline bool ctx_record_is_alone(const ctx_record *record)
{
    (void)record;
    return ctx_alone();
}

void ctx_record_renew(ctx_record *record);

/* The way back: the thread leaves its current context, and is in the one below again, if there is
 * one. Hooks may run. */
void ctx_record_pop(ctx_record *record);

/* The thread is over: it leaves every context that it is in, and those that hooks make for it
 * meanwhile; but not for ever, if a hook makes one each time. */
void ctx_record_leave_all(ctx_record *record);

/* From chapter 9 on: what the calling thread keeps, it keeps in its record, which this is; until it
 * keeps nothing any more. */
static inline void ctx_record_keep(ctx_record *record)
{
    ctx_cache_begin(&record->cache);
}

static inline void ctx_record_keep_nothing(void)
{
    ctx_cache_end();
}

/* Frees a record that is on no list, and what was kept in it. */
static inline void ctx_record_free(ctx_record *record)
{
    ctx_cache_free(&record->cache);
    free(record);
}

#endif
