/* A signal comes at each step of a write in turn, and its handler writes, too: refused where the sequence is
 * odd, and else written, under numbers of its own; the write that was interrupted goes on as if nothing were. */
#include "memory.h"

static seqlock here;
static unsigned to_come; /* steps until the signal */
static unsigned written, refused, wrong;
static uint64_t after_handler; /* the sequence */

static uint64_t sequence(void)
{
    return atomic_load_explicit(&here.sequence.bits, memory_order_relaxed);
}

static void handler(void)
{
    if (to_come == 0 || --to_come > 0) {
        return;
    }
    seqlock before = here;
    bool odd = sequence() % 2 != 0;
    ctx_status status = write_nth(&here, 2);
    written += status == CTX_OK;
    refused += status == CTX_RUNNING_ELSEWHERE;
    wrong += status != (odd ? CTX_RUNNING_ELSEWHERE : CTX_OK);
    wrong += odd && memcmp(&before, &here, sizeof here) != 0;
    wrong += !odd && try_once(&here) != 2;
    after_handler = sequence();
}

int main(void)
{
    unsigned refusals = 0;
    unsigned others = 0;
    unsigned numbers = 0;
    for (unsigned at = 1;; at++) {
        here = (seqlock){0};
        to_come = at;
        between = handler;
        refusals += write_nth(&here, 1) != CTX_OK;
        between = NULL;
        if (to_come > 0) {
            break;
        }
        others += try_once(&here) != 1;
        numbers += sequence() <= after_handler || sequence() % 2 != 0;
        others += write_nth(&here, 3) != CTX_OK || try_once(&here) != 3;
    }
    printf("the handler has written: %s; was refused: %s; wrongly: %u\n",
           written > 0 ? "yes" : "no", refused > 0 ? "yes" : "no", wrong);
    printf("the write: refused %u, another value %u, a number that was there before %u\n", refusals,
           others, numbers);
    return 0;
}
