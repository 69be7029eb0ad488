/* model.h - the words as the language has them: a load finds any store that C11's orders let it find.
 *
 * Each word has a list of all stores to it, in order. Each thread has a view: of each word, the oldest
 * store that it may still find. A load takes any one from there on, and the test tries them all. A store that is
 * a release carries its thread's view along, and a load that is an acquire and finds it makes that view its
 * own, too. Fences do the same for all relaxed stores below, and all relaxed loads above.
 *
 * So the writer runs first, to its end, and then the reader: whatever the two could have done at the same
 * time, the reader now finds in the lists. */
#ifndef MODEL_H
#define MODEL_H

#include "values.h"

/* The words of one seqlock, and one more: what the writer's thread does before each write. */
enum { SEQUENCE, VALUE, NEWS = VALUE + SEQLOCK_WORDS, WORDS, MOST = 100 };

typedef struct view {
    unsigned oldest[WORDS];
} view;

typedef struct stored {
    uint64_t bits;
    view along;
} stored;

typedef struct actor {
    view sees;
    view found; /* what an acquire fence would make its own */
    view fence; /* as of its last release fence */
} actor;

static seqlock modelled;
static stored stores[WORDS][MOST];
static unsigned count[WORDS];
static actor writer, reader;
static actor *running;

static inline bool releases(memory_order order)
{
    return order == memory_order_release || order == memory_order_acq_rel ||
           order == memory_order_seq_cst;
}

static inline bool acquires(memory_order order)
{
    return order != memory_order_relaxed && order != memory_order_release;
}

static inline void join(view *into, const view *other)
{
    for (unsigned i = 0; i < WORDS; i++) {
        if (into->oldest[i] < other->oldest[i]) {
            into->oldest[i] = other->oldest[i];
        }
    }
}

static inline unsigned index_of(const word *w)
{
    for (unsigned i = 0; i < SEQLOCK_WORDS; i++) {
        if (w == &modelled.value[i]) {
            return VALUE + i;
        }
    }
    if (w != &modelled.sequence) {
        end_badly("a word that is not the seqlock's");
    }
    return SEQUENCE;
}

/* The ways that are to be tried: at each choice of this way, which one it is, of how many. */
static unsigned chosen[1000], of[1000], choices, at;

static inline unsigned choose(unsigned n)
{
    if (n == 1) {
        return 0;
    }
    if (at == choices) {
        chosen[choices++] = 0;
    }
    of[at] = n;
    return chosen[at++];
}

static inline bool next_way(void)
{
    while (choices > 0 && ++chosen[choices - 1] == of[choices - 1]) {
        choices--;
    }
    at = 0;
    return choices > 0;
}

/* The writer finds its own stores, and so the last. */
static inline const stored *find(unsigned index)
{
    unsigned oldest = running->sees.oldest[index];
    unsigned found = running == &writer ? count[index] - 1 : oldest + choose(count[index] - oldest);
    running->sees.oldest[index] = found;
    return &stores[index][found];
}

static inline void take_along(const stored *found, memory_order order)
{
    join(&running->found, &found->along);
    if (acquires(order)) {
        join(&running->sees, &found->along);
    }
}

static inline void store(unsigned index, uint64_t bits, memory_order order)
{
    if (running != &writer || count[index] == MOST) {
        end_badly("a reader stores, or a writer without an end");
    }
    stored *new = &stores[index][count[index]];
    running->sees.oldest[index] = count[index]++;
    new->bits = bits;
    new->along = releases(order) ? running->sees : running->fence;
    new->along.oldest[index] = running->sees.oldest[index];
}

uint64_t word_load(const word *w, memory_order order)
{
    step();
    const stored *found = find(index_of(w));
    take_along(found, order);
    return found->bits;
}

void word_store(word *w, uint64_t bits, memory_order order)
{
    step();
    store(index_of(w), bits, order);
}

/* Who finds what a swap has stored finds what came along with the store before it, too. */
bool word_swap(word *w, uint64_t from, uint64_t to, memory_order order)
{
    step();
    unsigned index = index_of(w);
    const stored *found = find(index);
    if (found->bits != from) {
        return false;
    }
    take_along(found, order);
    store(index, to, order);
    join(&stores[index][count[index] - 1].along, &found->along);
    return true;
}

void word_fence(memory_order order)
{
    step();
    if (acquires(order)) {
        join(&running->sees, &running->found);
    }
    if (releases(order)) {
        running->fence = running->sees;
    }
}

void thread_yield(void)
{
    end_badly("a yield, and no seqlock_read");
}

/* As at first: one store to each word, of zero, that all find. */
static inline void forget_all(void)
{
    memset(stores, 0, sizeof stores);
    memset(&writer, 0, sizeof writer);
    for (unsigned i = 0; i < WORDS; i++) {
        count[i] = 1;
    }
    running = &writer;
}

/* A reader who has seen this, and nothing else. */
static inline void begin_reader(const view *seen)
{
    reader = (actor){.sees = *seen, .found = *seen};
    running = &reader;
}

#endif
