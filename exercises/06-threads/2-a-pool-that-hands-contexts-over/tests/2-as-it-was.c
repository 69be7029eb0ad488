/* While the only thread is busy, jobs wait, each with the context as it was when it was submitted; and
 * they are begun in that order. */
#include "pool.h"

static gate done;

static void work(void *number)
{
    printf("job %ld, user %s\n", NUMBER(number), user_now());
    gate_up(&done);
}

int main(void)
{
    static const char *const users[] = {"ann", "bob", "cem", "dan"};
    pool *p = new_pool(1);
    hold(p);
    for (long i = 0; i < 4; i++) {
        log_in(users[i]);
        must(submit(p, work, INT(i)));
    }
    log_in("eve");
    gate_up(&let_go);
    gate_wait(&done, 4);
    pool_drain(p);
    return 0;
}
