/* What was published last is read, by the same thread for now: any numbers, on any board. */
#include "words.h"

int main(void)
{
    static board one, two;
    print_read("at first", read_one(&one));
    publish(&one, 1);
    print_read("published 1", read_one(&one));
    print_read("read again", read_one(&one));
    print_read("on another board", read_one(&two));
    for (uint64_t n = 2; n <= 5; n++) {
        publish(&one, n);
        publish(&two, 10 * n);
        print_read("the one", read_one(&one));
        print_read("the other", read_one(&two));
    }
    static const progress zeros;
    progress read = untouched;
    board_publish(&two, &zeros);
    ctx_status status = board_read(&two, &read);
    printf("zeros: %s, %lu %lu %lu\n", ctx_status_name(status), (unsigned long)read.user,
           (unsigned long)read.deadline, (unsigned long)read.lines);
    return 0;
}
