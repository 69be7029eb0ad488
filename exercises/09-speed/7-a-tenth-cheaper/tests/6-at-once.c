/* Threads compare the same two maps, each of them with one of its own, too; and a hook that compares
 * other maps is answered as anybody is. */
#include "maps.h"

#include <pthread.h>

enum { THREADS = 4, MANY = 100, ROUNDS = 20 };

static ctx_var vars[MANY], inner;
static int numbers[MANY], others[MANY];
static ctx_map one, two, small, other_small;

/* Two maps are compared halfway through the comparison of two others. */
static bool by_comparing(const void *a, const void *b)
{
    return maps_equal(&small, &other_small) && *(const int *)a == *(const int *)b &&
           !maps_equal(&small, &one);
}

static const ctx_hooks hooks = {.equal = by_comparing};

typedef struct worker {
    pthread_t thread;
    int number;
    unsigned wrong;
} worker;

static void *work(void *me)
{
    worker *w = me;
    ctx_map mine = copy_of(&one);
    set(&mine, &vars[w->number], &others[0]);
    for (int i = 0; i < ROUNDS; i++) {
        w->wrong += !maps_equal(&one, &two) || !maps_equal(&two, &one);
        w->wrong += maps_equal(&one, &mine) != (w->number == 0);
        w->wrong += maps_equal(&mine, &two) != (w->number == 0);
    }
    ctx_map_clear(&mine);
    return NULL;
}

int main(void)
{
    static worker workers[THREADS];
    inner.name = "inner";
    choose_hash(&inner, 1);
    set(&small, &inner, numbers);
    set(&other_small, &inner, numbers);
    for (size_t i = 0; i < MANY; i++) {
        vars[i].name = "number";
        vars[i].hooks = &hooks;
        choose_hash(&vars[i], ctx_hash_mix(i + 1));
        numbers[i] = others[i] = (int)i;
        set(&one, &vars[i], &numbers[i]);
        set(&two, &vars[i], &others[i]);
    }
    for (int i = 0; i < THREADS; i++) {
        workers[i].number = i;
        if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) {
            return 2;
        }
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(workers[i].thread, NULL);
        printf("thread %d: wrong %u\n", i, workers[i].wrong);
    }
    ctx_map_clear(&one);
    ctx_map_clear(&two);
    ctx_map_clear(&small);
    ctx_map_clear(&other_small);
    return 0;
}
