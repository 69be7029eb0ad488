#include "cache.h"

#include <stdlib.h>

#define SMALLEST 64U   /* 1.5 KB for each thread */
#define LARGEST 16384U /* 384 KB, for a thread with as many variables */

char ctx_cache_unset;

/* For whoever has none: an entry that is never written. */
static ctx_cache_entry no_entry;
static ctx_cache nothing = {.entries = &no_entry};

CTX_THREAD_LOCAL ctx_cache *ctx_cache_mine = &nothing;

static _Atomic uint32_t numbers; /* how many have been given; they may begin anew */

void ctx_cache_keep(const ctx_var *var, uint64_t stamp, void *value)
{
    ctx_cache *cache = ctx_cache_mine;
    ctx_cache_entry *entry = ctx_cache_place(cache, var);
    if (entry == &no_entry || stamp == 0 || cache->is_written) {
        return;
    }
    if (entry->var != NULL && entry->var != var) {
        cache->crowded++;
    }
    if (entry->stamp == stamp) {
        return;
    }
    cache->is_written = true;
    atomic_signal_fence(memory_order_acq_rel);
    entry->var = NULL;
    atomic_signal_fence(memory_order_acq_rel);
    entry->stamp = stamp;
    entry->value = value;
    atomic_signal_fence(memory_order_acq_rel);
    entry->var = var;
    atomic_signal_fence(memory_order_acq_rel);
    cache->is_written = false;
}

static void give_number(ctx_var *var)
{
    if (atomic_load_explicit(&var->number, memory_order_relaxed) == 0) {
        /* Where two threads do this at once, either number is good. */
        uint32_t number = 1 + atomic_fetch_add_explicit(&numbers, 1, memory_order_relaxed);
        atomic_store_explicit(&var->number, number, memory_order_relaxed);
    }
}

/* Whether a larger cache is worth its memory: variables should have two places each, so that few
 * that are not set meet them; and where a fourth of the places are wanted by two all the same, up
 * to sixteen. */
static bool is_small(const ctx_cache *cache, size_t variables)
{
    return cache->mask < LARGEST - 1 &&
           (variables > cache->mask / 2 ||
            (cache->crowded > cache->mask / 4 && variables > cache->mask / 16));
}

static void grow(ctx_cache *cache, size_t variables)
{
    uint32_t size = cache->entries == &no_entry ? SMALLEST : 4 * (cache->mask + 1);
    while (size / 2 < variables && size < LARGEST) {
        size *= 4;
    }
    cache->crowded = 0;
    ctx_cache_entry *entries = calloc(size, sizeof *entries);
    if (entries == NULL) {
        return;
    }
    ctx_cache_entry *old = cache->entries;
    /* The smaller mask is good for both. */
    cache->entries = entries;
    atomic_signal_fence(memory_order_acq_rel);
    cache->mask = size - 1;
    if (old != &no_entry) {
        free(old);
    }
}

void ctx_cache_prepare(ctx_var *var, size_t variables)
{
    ctx_cache *cache = ctx_cache_mine;
    give_number(var);
    if (cache != &nothing) {
        cache->is_written = false;
        if (is_small(cache, variables)) {
            grow(cache, variables);
        }
    }
}

void ctx_cache_begin(ctx_cache *cache)
{
    *cache = (ctx_cache){.entries = &no_entry};
    ctx_cache_mine = cache;
    grow(cache, 0);
}

void ctx_cache_end(void)
{
    ctx_cache_mine = &nothing;
}

void ctx_cache_free(ctx_cache *cache)
{
    if (cache->entries != &no_entry) {
        free(cache->entries);
    }
}
