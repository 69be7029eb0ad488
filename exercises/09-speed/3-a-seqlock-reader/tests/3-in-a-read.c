/* While a try is on its way, others write, once or several times, at any of its steps, or at each: what is
 * read is whole, or it is refused. No write waits for a reader, and the try does not go on for ever. */
#include "memory.h"

static seqlock here;
static uint64_t latest;
static unsigned to_come; /* steps until the writes */
static unsigned how_many;

static void write_next(void)
{
    must(write_nth(&here, ++latest));
}

static void write_some(void)
{
    if (to_come > 0 && --to_come == 0) {
        for (unsigned i = 0; i < how_many; i++) {
            write_next();
        }
    }
}

/* Writes n times, at each step of a try in turn, until there is no such step. */
static void disturb(unsigned n)
{
    unsigned torn = 0;
    unsigned old = 0;
    how_many = n;
    for (unsigned at = 1;; at++) {
        uint64_t before = latest;
        to_come = at;
        between = write_some;
        uint64_t read = try_once(&here);
        between = NULL;
        if (to_come > 0) {
            break;
        }
        torn += read == TORN;
        old += read < before;
    }
    printf("%u in a try: torn %u, too old %u\n", n, torn, old);
    printf("then: %s\n", try_once(&here) == latest ? "the latest" : "another");
}

int main(void)
{
    write_next();
    for (unsigned n = 1; n <= 4; n++) {
        disturb(n);
    }
    between = write_next;
    uint64_t read = try_once(&here);
    between = NULL;
    print_value("one at each step", read);
    return 0;
}
