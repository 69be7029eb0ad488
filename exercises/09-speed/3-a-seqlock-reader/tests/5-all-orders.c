/* Writes, and a try beside them, on a processor that reorders whatever the memory orders of the answer let
 * it. All that the try can find is tried. model.h says how. */
#include "model.h"

enum { WRITES = 3 };

static view seen_after[WRITES + 1]; /* by whoever knows that this many writes have ended */
static bool written[WRITES + 1];
static unsigned torn, old, alone, for_nothing;
static bool found[WRITES + 1];

/* Before the n-th write its thread does something that whoever reads it has to find. */
static void write_with_news(uint64_t n)
{
    store(NEWS, n, memory_order_relaxed);
    written[n] = write_nth(&modelled, n) == CTX_OK;
}

/* All tries that begin when this many writes are known to have ended. */
static void try_all(unsigned ended, unsigned least, bool is_last)
{
    do {
        begin_reader(&seen_after[ended]);
        uint64_t n = try_once(&modelled);
        for_nothing += n == REFUSED && is_last;
        torn += n == TORN || (n != REFUSED && (n > WRITES || !written[n]));
        if (n <= WRITES) {
            found[n] = true;
            old += ended > 0 && n < least;
            alone += reader.sees.oldest[NEWS] < n;
        }
    } while (next_way());
}

static void begin(void)
{
    forget_all();
    memset(written, 0, sizeof written);
    memset(found, 0, sizeof found);
    torn = old = alone = for_nothing = 0;
    seen_after[0] = writer.sees;
    written[0] = true;
}

static bool each_is_found(void)
{
    return memcmp(found, written, sizeof found) == 0;
}

static void one_after_the_other(void)
{
    begin();
    for (unsigned n = 1; n <= WRITES; n++) {
        write_with_news(n);
        seen_after[n] = writer.sees;
    }
    for (unsigned n = 0; n <= WRITES; n++) {
        try_all(n, n, n == WRITES);
    }
    printf("three writes: torn %u, older than one that had ended %u, without what was done before "
           "it %u, refused for nothing %u\n",
           torn, old, alone, for_nothing);
    printf("each of them can be found: %s\n", each_is_found() ? "yes" : "no");
}

static unsigned to_come;

static void handler(void)
{
    if (to_come > 0 && --to_come == 0) {
        write_with_news(2);
    }
}

/* A handler writes at each step of a write in turn. */
static void one_inside_the_other(void)
{
    unsigned all_torn = 0;
    unsigned all_alone = 0;
    unsigned never_found = 0;
    for (unsigned step_number = 1;; step_number++) {
        begin();
        to_come = step_number;
        between = handler;
        write_with_news(1);
        between = NULL;
        if (to_come > 0) {
            break;
        }
        try_all(0, 0, false);
        all_torn += torn;
        all_alone += alone;
        never_found += !each_is_found();
    }
    printf("one in a signal handler: torn %u, without what was done before it %u, never found %u\n",
           all_torn, all_alone, never_found);
}

int main(void)
{
    one_after_the_other();
    one_inside_the_other();
    return 0;
}
