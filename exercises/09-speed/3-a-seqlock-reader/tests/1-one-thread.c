/* What was written last is read, by the same thread for now: in one try, and without a yield. */
#include "memory.h"

int main(void)
{
    static seqlock one, two;
    print_value("at first", try_once(&one));
    must(write_nth(&one, 1));
    print_value("written 1", try_once(&one));
    print_value("read again", read_nth(&one));
    print_value("of another one", read_nth(&two));
    for (uint64_t n = 2; n <= 4; n++) {
        must(write_nth(&one, n));
        must(write_nth(&two, 10 * n));
        print_value("the one", read_nth(&one));
        print_value("the other", try_once(&two));
    }
    static const uint64_t large[SEQLOCK_WORDS] = {UINT64_MAX, 0, UINT64_MAX - 1, 1};
    uint64_t value[SEQLOCK_WORDS] = {0};
    must(seqlock_write(&two, large));
    seqlock_read(&two, value);
    printf("any number: %s\n", memcmp(value, large, sizeof value) == 0 ? "yes" : "no");
    printf("yields: %u\n", atomic_load_explicit(&yields, memory_order_relaxed));
    return 0;
}
