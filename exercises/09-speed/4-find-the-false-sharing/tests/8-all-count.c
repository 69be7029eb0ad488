/* Threads count, all at once, while another one reads the totals: nothing is lost, and totals only grow. */
#include "lines.h"

#include <pthread.h>

enum { THREADS = 3, REQUESTS = 2000 };

typedef struct worker {
    pthread_t thread;
    stats *s;
    size_t number;
} worker;

static void *work(void *me)
{
    worker *mine = me;
    for (int i = 0; i < REQUESTS; i++) {
        stats_count(mine->s, mine->number, 10, i % 2 == 0);
    }
    return NULL;
}

int main(void)
{
    static worker workers[THREADS];
    stats *s = new_stats(THREADS);
    for (size_t i = 0; i < THREADS; i++) {
        workers[i].s = s;
        workers[i].number = i;
        if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) {
            return 2;
        }
    }
    uint64_t before = 0;
    unsigned backwards = 0;
    for (int i = 0; i < 100; i++) {
        uint64_t now = stats_read(s).requests;
        backwards += now < before;
        before = now;
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(workers[i].thread, NULL);
    }
    totals sum = stats_read(s);
    printf("%lu requests, %lu bytes, %lu errors; backwards: %u; readings: %lu\n",
           (unsigned long)sum.requests, (unsigned long)sum.bytes, (unsigned long)sum.errors,
           backwards, (unsigned long)s->readings);
    stats_free(s);
    return 0;
}
