/* cache.h - internal: what a thread has found in maps before. Chapter 9.
 *
 * An entry says: in a map of this stamp, this variable has this value, or none. That is so for ever
 * (stamp.h), so nothing has to be told when a variable is set, a context left, or either freed: the
 * stamp that is asked for is another one then, and the entry is not found.
 *
 * Each thread has entries of its own, so there is nothing to lock. A variable has one place among
 * them, by its number; numbers are given one after the other, so that variables of one program have
 * places of their own.
 *
 * A signal handler may get a variable while the thread is in here. It runs in the same context, and
 * what it keeps has the same stamp. So:
 *   - what has that stamp keeps its place, also from a variable that has the same one. Whoever
 *     finds the stamp in an entry can go on reading there;
 *   - while an entry is written, it is nobody's, and a handler writes none.
 * The order that this asks for is one for the compiler to keep: atomic_signal_fence. */
#ifndef CTX_CACHE_H
#define CTX_CACHE_H

#include "thread_local.h"
#include "var.h"

typedef struct ctx_cache_entry {
    const ctx_var *var; /* NULL where there is none */
    uint64_t stamp;
    void *value; /* lent, while anything has the stamp; or CTX_CACHE_UNSET */
} ctx_cache_entry;

typedef struct ctx_cache {
    ctx_cache_entry *entries; /* owned */
    uint32_t mask;            /* their number, which is a power of two, less one */
    uint32_t crowded;         /* how many times a variable has found another one in its place */
    /* Somebody is writing an entry; or was, till the next binding, if a handler never came back. */
    bool is_written;
} ctx_cache;

/* The calling thread's, lent by its record; or one that keeps nothing. */
extern CTX_THREAD_LOCAL ctx_cache *ctx_cache_mine;

/* What is kept instead of a value, where there is none in the map. */
extern char ctx_cache_unset;
#define CTX_CACHE_UNSET ((void *)&ctx_cache_unset)

static inline ctx_cache_entry *ctx_cache_place(const ctx_cache *cache, const ctx_var *var)
{
    /* relaxed: any number will do, for an entry says whose it is. */
    uint32_t number = atomic_load_explicit(&var->number, memory_order_relaxed);
    return &cache->entries[number & cache->mask];
}

/* The entry for the variable in a map of this stamp; NULL where it is not known. */
static inline const ctx_cache_entry *ctx_cache_find(const ctx_var *var, uint64_t stamp)
{
    const ctx_cache_entry *entry = ctx_cache_place(ctx_cache_mine, var);
    if (entry->stamp != stamp) {
        return NULL;
    }
    atomic_signal_fence(memory_order_acq_rel); /* the stamp first: see above */
    return entry->var == var ? entry : NULL;
}

/* Keeps what the variable has in a map of this stamp, where there is room for it: a value, or
 * CTX_CACHE_UNSET. */
void ctx_cache_keep(const ctx_var *var, uint64_t stamp, void *value);

/* Before the variable is bound in a context that has so many: gives it a number, if it has none,
 * and the calling thread's cache room for as many. Where there is no memory for that, the cache
 * stays as it is. A variable that is never bound shares a place with all others of its kind.
 * Threads: any. */
void ctx_cache_prepare(ctx_var *var, size_t variables);

/* From here on the cache, which is all zero, is the calling thread's. */
void ctx_cache_begin(ctx_cache *cache);

/* From here on the thread keeps nothing. */
void ctx_cache_end(void);

/* Frees what is in the cache, which is no thread's. */
void ctx_cache_free(ctx_cache *cache);

#endif
