/* Readers read while another thread writes; each finds whole values, none older than one that it has found
 * before, and in the end the last; and with each what the writer's thread did before, in plain memory. */
#include "memory.h"

#include <pthread.h>

enum { READERS = 2, WRITES = 2000 };

static seqlock here;
static uint64_t news[WRITES + 1]; /* the n-th is stored before the n-th write, and never again */

typedef struct reader {
    pthread_t thread;
    unsigned torn, backwards, without;
} reader;

static uint64_t next_read(reader *mine, uint64_t latest)
{
    uint64_t read = read_nth(&here);
    if (read > WRITES) {
        mine->torn++;
        return latest;
    }
    mine->backwards += read < latest;
    mine->without += news[read] != read;
    return read;
}

static void *read_all(void *me)
{
    reader *mine = me;
    uint64_t latest = 0;
    while (latest != WRITES && mine->torn == 0) {
        latest = next_read(mine, latest);
        sched_yield();
    }
    return NULL;
}

int main(void)
{
    static reader readers[READERS];
    for (int i = 0; i < READERS; i++) {
        if (pthread_create(&readers[i].thread, NULL, read_all, &readers[i]) != 0) {
            return 2;
        }
    }
    for (uint64_t n = 1; n <= WRITES; n++) {
        news[n] = n;
        must(write_nth(&here, n));
    }
    for (int i = 0; i < READERS; i++) {
        pthread_join(readers[i].thread, NULL);
        printf("reader %d: torn %u, backwards %u, without news %u, and the last\n", i,
               readers[i].torn, readers[i].backwards, readers[i].without);
    }
    return 0;
}
