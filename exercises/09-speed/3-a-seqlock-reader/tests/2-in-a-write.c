/* While a write is on its way, a try at any of its steps gives the value before, whole, or is refused. */
#include "memory.h"

static seqlock here;
static uint64_t before;
static unsigned torn, refused, others, fine;

static void look(void)
{
    uint64_t read = try_once(&here);
    torn += read == TORN;
    refused += read == REFUSED;
    fine += read == before;
    others += read != TORN && read != REFUSED && read != before;
}

static void write_watched(uint64_t n)
{
    torn = refused = others = fine = 0;
    between = look;
    ctx_status status = write_nth(&here, n);
    between = NULL;
    printf("%s, and while %lu is written: torn %u, another %u; the one before: %s, refused: %s\n",
           ctx_status_name(status), (unsigned long)n, torn, others, fine > 0 ? "yes" : "no",
           refused > 0 ? "yes" : "no");
    before = n;
    print_value("then", try_once(&here));
}

int main(void)
{
    for (uint64_t n = 1; n <= 4; n++) {
        write_watched(n);
    }
    return 0;
}
