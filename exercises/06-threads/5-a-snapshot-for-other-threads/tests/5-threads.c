/* Readers read while the owner publishes; each finds whole progress, none older than one that it has
 * found before, and in the end the last. */
#include "words.h"

#include <pthread.h>
#include <sched.h>

enum { READERS = 2, PUBLISHES = 2000 };

static board here;

/* A number that orders nothing else: what the answer does to memory that is not in words is seen. */
static atomic_uint reads;

static void wait_for(unsigned count)
{
    while (atomic_load_explicit(&reads, memory_order_relaxed) < count) {
        sched_yield();
    }
}

static void count_read(void)
{
    atomic_fetch_add_explicit(&reads, 1, memory_order_relaxed);
}

typedef struct reader {
    pthread_t thread;
    unsigned torn, backwards;
} reader;

/* Reads until it finds one. */
static uint64_t next_read(reader *mine, uint64_t latest)
{
    uint64_t read = read_one(&here);
    while (read == REFUSED || read == NOTHING) {
        sched_yield();
        read = read_one(&here);
    }
    mine->torn += read == TORN;
    mine->backwards += read < latest;
    return read == TORN ? latest : read;
}

static void *read_all(void *me)
{
    reader *mine = me;
    mine->torn += read_one(&here) == TORN;
    count_read();
    uint64_t latest = next_read(mine, 0);
    count_read();
    while (latest != PUBLISHES) {
        latest = next_read(mine, latest);
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
    wait_for(READERS);
    publish(&here, 1);
    wait_for(2 * READERS);
    for (uint64_t n = 2; n <= PUBLISHES; n++) {
        publish(&here, n);
    }
    for (int i = 0; i < READERS; i++) {
        pthread_join(readers[i].thread, NULL);
        printf("reader %d: torn %u, backwards %u, and the last\n", i, readers[i].torn,
               readers[i].backwards);
    }
    return 0;
}
