/* A release hook waits for another thread that uses the table; and two threads use it in turns, with
 * nothing but the lock to order what they do. */
#include "parked.h"

#include "thread.h"

#include <sched.h>
#include <stdatomic.h>

static void *count(void *result)
{
    *(size_t *)result = parked_count();
    return NULL;
}

static void count_elsewhere(void)
{
    size_t counted = 100;
    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, count, &counted));
    pthread_join(thread, NULL);
    printf("  another thread counts %zu\n", counted);
}

static void count_one(long id, ctx_context *context, void *total)
{
    (void)id, (void)context;
    ++*(int *)total;
}

/* What the other thread does in its turns, one after the other. */
static void use(int turn)
{
    ctx_context *taken;
    int total = 0;
    switch (turn) {
    case 1:
        (void)parked_count();
        break;
    case 2:
        must(parked_put(1));
        break;
    case 3:
        must(parked_put(1));
        break;
    case 4:
        must(parked_take(1, &taken));
        ctx_context_unref(taken);
        break;
    case 5:
        must(parked_drop(5));
        break;
    case 6:
        parked_each(count_one, &total);
        break;
    default:
        parked_drop_all();
        break;
    }
}

enum { TURNS = 7 };

/* Whose turn it is: even numbers are the main thread's. A relaxed number orders nothing else. */
static atomic_int turn;

static void wait_for(int wanted)
{
    while (atomic_load_explicit(&turn, memory_order_relaxed) != wanted) {
        sched_yield();
    }
}

static void next(void)
{
    atomic_fetch_add_explicit(&turn, 1, memory_order_relaxed);
}

static void *take_turns(void *unused)
{
    for (int i = 1; i <= TURNS; i++) {
        wait_for(2 * i - 1);
        use(i);
        next();
    }
    return unused;
}

int main(void)
{
    park(7, "ann");
    log_out();
    in_hook = count_elsewhere;
    must(parked_drop(7));

    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, take_turns, NULL));
    for (int i = 1; i <= TURNS; i++) {
        wait_for(2 * i - 2);
        must(parked_put(5));
        next();
    }
    pthread_join(thread, NULL);
    printf("%zu parked\n", parked_count());
    return 0;
}
