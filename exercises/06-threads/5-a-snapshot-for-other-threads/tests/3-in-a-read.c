/* While a read is on its way, others publish, once or several times, at any of its steps, or at each: what
 * is read is whole, or it is refused. No publish waits for the reader, and the reader does not go on for
 * ever. */
#include "words.h"

static board here;
static uint64_t latest;
static unsigned to_come; /* steps until the publishes */
static unsigned how_many;

static void publish_some(void)
{
    if (to_come > 0 && --to_come == 0) {
        for (unsigned i = 0; i < how_many; i++) {
            publish(&here, ++latest);
        }
    }
}

static void publish_always(void)
{
    publish(&here, ++latest);
}

/* Publishes n times, at each step of a read in turn, until there is no such step. */
static void disturb(unsigned n)
{
    unsigned torn = 0;
    unsigned old = 0;
    how_many = n;
    for (unsigned at = 1;; at++) {
        uint64_t before = latest;
        to_come = at;
        between = publish_some;
        uint64_t read = read_one(&here);
        between = NULL;
        if (to_come > 0) {
            break;
        }
        torn += read == TORN || read == NOTHING;
        old += read < before;
    }
    printf("%u in a read: torn %u, too old %u\n", n, torn, old);
    print_read("then", read_one(&here) == latest ? 1 : 0);
}

int main(void)
{
    publish(&here, ++latest);
    for (unsigned n = 1; n <= 8; n++) {
        disturb(n);
    }
    between = publish_always;
    uint64_t read = read_one(&here);
    between = NULL;
    printf("one at each step: %s\n", read == TORN ? "torn" : "whole, or refused");
    return 0;
}
