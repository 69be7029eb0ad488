/* While a publish is on its way, a read at any step gives the one before, or this one, whole; it is not
 * refused. */
#include "words.h"

static board here;
static uint64_t before, now;
static unsigned torn, refused, others, fine;

static void look(void)
{
    uint64_t read = read_one(&here);
    torn += read == TORN;
    refused += read == REFUSED;
    fine += read == before;
    others += read != TORN && read != REFUSED && read != before && read != now;
}

static void publish_watched(uint64_t n)
{
    torn = refused = others = fine = 0;
    now = n;
    between = look;
    publish(&here, n);
    between = NULL;
    printf("while %lu is published: torn %u, refused %u, another %u; the one before: %s\n",
           (unsigned long)n, torn, refused, others, fine > 0 ? "yes" : "no");
    before = n;
    print_read("then", read_one(&here));
}

int main(void)
{
    before = NOTHING;
    for (uint64_t n = 1; n <= 4; n++) {
        publish_watched(n);
    }
    return 0;
}
