/* Two threads give up a share of one count, a plain number, one instruction at a time. */
#include "turns.h"

static long count = 2; /* A and B have a share each */

static void *give_up(void *thread)
{
    int me = *(int *)thread; /* A is 0, and B is 1 */
    wait_for_turn(me);
    long mine = count; /* the three instructions of --count */
    end_turn(me, mine == 2 ? "reads 2" : "reads something else");

    wait_for_turn(2 + me);
    mine = mine - 1;
    count = mine;
    end_turn(me, mine == 1 ? "writes 1" : "writes something else");

    wait_for_turn(4 + me);
    end_turn(me, mine == 0 ? "was the last: frees" : "was not the last");
    return NULL;
}

int main(void)
{
    int a = 0, b = 1;
    pthread_t thread;
    printf("%-36s%s\n", "A", "B");
    if (pthread_create(&thread, NULL, give_up, &b) != 0) {
        return 1;
    }
    give_up(&a);
    return pthread_join(thread, NULL);
}
