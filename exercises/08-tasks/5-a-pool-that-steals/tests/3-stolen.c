/* Two threads. The first one's task yields inside a run, and the next one in its queue keeps the
 * thread busy until that has ended: so the second thread has to steal it. It goes on in its
 * contexts. */
#include "tasks.h"

static gate busy, ended;
static bool same_thread;
static long seen[3], on_the_thread;

static void *begin_and_go_on(void *self)
{
    pthread_t first = this_thread();
    set_user(user() + 7);
    seen[0] = user();
    task_yield(self);
    seen[1] = user();
    same_thread = pthread_equal(this_thread(), first);
    return NULL;
}

static void move(task *self, void *unused)
{
    (void)unused;
    set_user(50);
    run_in_new(begin_and_go_on, self);
    seen[2] = user();
    gate_up(&ended);
}

static void keep_busy(task *self, void *unused)
{
    (void)self, (void)unused;
    gate_up(&busy);
    gate_wait(&ended, 1);
    on_the_thread = user();
}

/* The second thread's own: it has no time to steal before the first one is busy. */
static void wait_for_that(task *self, void *unused)
{
    (void)self, (void)unused;
    gate_wait(&busy, 1);
}

int main(void)
{
    pool *p = new_pool(2);
    set_user(1);
    add(p, 0, move, NULL);
    add(p, 0, keep_busy, NULL);
    add(p, 1, wait_for_that, NULL);
    run_and_free(p);
    printf("user %ld, then %ld, then %ld, on %s\n", seen[0], seen[1], seen[2],
           same_thread ? "the same thread" : "another thread");
    printf("the one that was left: user %ld\n", on_the_thread);
    return 0;
}
