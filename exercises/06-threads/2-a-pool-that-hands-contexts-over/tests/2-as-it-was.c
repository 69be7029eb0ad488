/* While the only thread is busy, jobs wait, each with the context as it was when it was submitted; and
 * they are begun in that order. */
#include "pool.h"

static gate begun, opened, done;

static void be_busy(void *unused)
{
    (void)unused;
    gate_up(&begun);
    gate_wait(&opened, 1);
}

static void work(void *number)
{
    printf("job %ld, user %s\n", NUMBER(number), user_now());
    gate_up(&done);
}

int main(void)
{
    static const char *const users[] = {"ann", "bob", "cem", "dan"};
    pool *p = new_pool(1);
    must(submit(p, be_busy, NULL));
    gate_wait(&begun, 1);
    for (long i = 0; i < 4; i++) {
        log_in(users[i]);
        must(submit(p, work, INT(i)));
    }
    log_in("eve");
    gate_up(&opened);
    gate_wait(&done, 4);
    pool_drain(p);
    return 0;
}
