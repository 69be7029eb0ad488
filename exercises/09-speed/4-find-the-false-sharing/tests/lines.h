/* lines.h - what the tests of this exercise share: memory at the worst place that was allowed, and lines. */
#ifndef LINES_H
#define LINES_H

#include "golden.h"

#include "answer.h"

enum { MOST_BLOCKS = 8, MOST_BYTES = 1 << 24 };

typedef struct block {
    char *whole; /* as malloc gave it */
    char *start; /* as the answer has it */
    size_t size;
} block;

static block blocks[MOST_BLOCKS];
static size_t taken;      /* bytes, by all blocks that were not given back */
static unsigned refusals; /* takes until one finds no memory; 0: all find some */

/* As late in a line as the alignment allows, and after a line in which it ends. */
static size_t worst_offset(const char *whole, size_t alignment)
{
    size_t step = alignment < LINE_SIZE ? LINE_SIZE : 2 * alignment;
    size_t late = alignment < LINE_SIZE ? LINE_SIZE - alignment : alignment;
    return step - (size_t)((uintptr_t)whole % step) + late;
}

static block *free_block(void)
{
    for (int i = 0; i < MOST_BLOCKS; i++) {
        if (blocks[i].whole == NULL) {
            return &blocks[i];
        }
    }
    printf("more than %d blocks\n", MOST_BLOCKS);
    exit(3);
}

void *memory_take(size_t alignment, size_t size)
{
    if (refusals > 0 && --refusals == 0) {
        return NULL;
    }
    char *whole = size > MOST_BYTES ? NULL : malloc(size + 4 * (alignment + LINE_SIZE));
    if (whole == NULL) {
        return NULL;
    }
    block *made = free_block();
    *made = (block){.whole = whole, .start = whole + worst_offset(whole, alignment), .size = size};
    taken += size;
    return memset(made->start, 0xa5, size);
}

void memory_give(void *start)
{
    for (int i = 0; i < MOST_BLOCKS && start != NULL; i++) {
        if (blocks[i].start == start) {
            taken -= blocks[i].size;
            free(blocks[i].whole);
            blocks[i] = (block){0};
            return;
        }
    }
    if (start != NULL) {
        printf("given back: what was not taken\n");
        exit(3);
    }
}

/* The number of a line; of the one in which an object begins, and in which it ends. What the compiler knows
 * of the object's alignment it shall not use. */
static inline uintptr_t first_line(const volatile void *object)
{
    volatile uintptr_t address = (uintptr_t)object;
    return address / LINE_SIZE;
}

static inline uintptr_t last_line(const volatile void *object, size_t size)
{
    volatile uintptr_t address = (uintptr_t)object;
    return (address + size - 1) / LINE_SIZE;
}

static inline bool share(const volatile void *one, size_t one_size, const volatile void *other,
                         size_t other_size)
{
    return first_line(one) <= last_line(other, other_size) &&
           first_line(other) <= last_line(one, one_size);
}

/* Whether two members share a line, or more. */
#define SHARE(one, other) share(&(one), sizeof(one), &(other), sizeof(other))

/* Whether any of these counters does, with an object. */
#define ANY_SHARES(c, object)                                                                      \
    (SHARE((c).requests, object) || SHARE((c).bytes, object) || SHARE((c).errors, object))

static inline bool meet(const counters *one, const counters *other)
{
    return ANY_SHARES(*one, other->requests) || ANY_SHARES(*one, other->bytes) ||
           ANY_SHARES(*one, other->errors);
}

/* Whether all lines that an object is in are those of one block. */
static inline bool is_apart(const volatile void *object, size_t size)
{
    for (int i = 0; i < MOST_BLOCKS; i++) {
        uintptr_t start = (uintptr_t)blocks[i].start;
        if (blocks[i].whole != NULL && first_line(object) * LINE_SIZE >= start &&
            (last_line(object, size) + 1) * LINE_SIZE <= start + blocks[i].size) {
            return true;
        }
    }
    return false;
}

#define IS_APART(object) is_apart(&(object), sizeof(object))

static inline stats *new_stats(size_t threads)
{
    stats *made = NULL;
    must_into(made, stats_new(threads, &made));
    return made;
}

#endif
