/* answer.h - what the server has done, counted by each of its threads for itself. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* What a processor fetches, and takes from the others where it stores: so many bytes, from a multiple of
 * that many on. */
#define LINE_SIZE 64

/* TODO: the members' names and types stay; how they lie in memory is yours to mend.
 *
 * - What one thread counts is alone in its line, wherever a program has counters: in an array, on a stack,
 *   or as a member of something else.
 * - So is the number of readings.
 * - What is constant is in a line to which nobody stores. */

/* What one thread counts. It alone stores here, and whoever reads the totals loads. */
typedef struct counters {
    _Atomic uint64_t requests;
    _Atomic uint64_t bytes;
    _Atomic uint64_t errors;
} counters;

typedef struct stats {
    size_t threads;            /* constant, and loaded with each count, as is the next */
    counters *of;              /* one for each thread */
    _Atomic uint64_t readings; /* whoever reads the totals adds one */
} stats;

/* Memory, and the way back. The tests provide these, as aligned_alloc and free. What is in it is anything,
 * and next to it lies what others store to. An alignment is a power of two; any size will do, where C11's
 * aligned_alloc wants a multiple of the alignment. */
void *memory_take(size_t alignment, size_t size); /* NULL: there is none */
void memory_give(void *block);

/* Counters for so many threads, all zero.
 * Owner: *out is the caller's, until stats_free.
 * Status: CTX_NO_MEMORY, and *out is untouched; also where so many are more bytes than a size_t can say.
 * Cost: at most LINE_SIZE bytes for each thread, and twice that for all. Nothing else is in these lines. */
CTX_NODISCARD ctx_status stats_new(size_t threads, stats **out);

/* Gives all of it back. Nobody counts or reads any more. NULL is allowed. */
void stats_free(stats *s);

/* A request of so many bytes is done, and has failed, or not.
 * Threads: the one of this number, below s->threads, and no other. */
void stats_count(stats *s, size_t thread, uint64_t bytes, bool failed);

typedef struct totals {
    uint64_t requests, bytes, errors;
} totals;

/* What all have counted.
 * Threads: any, also while others count: what each counter has had at some moment of the call. */
totals stats_read(stats *s);

#endif
