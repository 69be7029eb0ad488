/* The owner and two others take and give back at the same time; whoever is told that it was the last has the
 * thing to itself. */
#include "shared.h"

#include <stdlib.h>

enum { OTHERS = 2, TIMES = 500 };

typedef struct thing {
    biased count;
    int uses[OTHERS + 1]; /* each thread's own; read by whoever destroys the thing */
} thing;

static atomic_int there; /* relaxed: it orders nothing else */
static atomic_int destroyed;
static atomic_int uses_seen;

static void begin(void)
{
    atomic_fetch_add_explicit(&there, 1, memory_order_relaxed);
    while (atomic_load_explicit(&there, memory_order_relaxed) < OTHERS + 1) {
        sched_yield();
    }
}

static void destroy(thing *t)
{
    for (int i = 0; i <= OTHERS; i++) {
        atomic_fetch_add(&uses_seen, t->uses[i]);
    }
    atomic_fetch_add(&destroyed, 1);
    free(t);
}

static void use(thing *t, int number)
{
    for (int i = 0; i < TIMES; i++) {
        biased_up(&t->count);
        t->uses[number]++;
        if (biased_down(&t->count)) {
            printf("destroyed too early\n");
            exit(2);
        }
    }
}

/* Each has been handed a share. */
static void *use_as_other(void *shared_thing)
{
    static atomic_uint next = 2;
    me = atomic_fetch_add(&next, 1);
    int number = (int)me - 1;
    begin();
    use(shared_thing, number);
    if (biased_down(&((thing *)shared_thing)->count)) {
        destroy(shared_thing);
    }
    return NULL;
}

int main(void)
{
    thing *made = calloc(1, sizeof *made);
    pthread_t threads[OTHERS];
    if (made == NULL) {
        return 2;
    }
    biased_begin(&made->count);
    for (int i = 0; i < OTHERS; i++) {
        biased_up(&made->count);
        if (pthread_create(&threads[i], NULL, use_as_other, made) != 0) {
            return 2;
        }
    }
    begin();
    use(made, 0);
    if (biased_settle(&made->count)) {
        printf("destroyed too early\n");
        return 2;
    }
    use(made, 0);
    if (biased_down(&made->count)) {
        destroy(made);
    }
    for (int i = 0; i < OTHERS; i++) {
        pthread_join(threads[i], NULL);
    }
    printf("destroyed: %d, with %d uses\n", atomic_load(&destroyed), atomic_load(&uses_seen));
    return 0;
}
