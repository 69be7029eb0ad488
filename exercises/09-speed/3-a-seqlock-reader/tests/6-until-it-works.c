/* The writer is anywhere in its writes when the read begins; in the middle of the read it goes on; and at
 * each yield it does one step. In each such order the read ends, and what it finds is right. */
#include "memory.h"

#include <pthread.h>
#include <semaphore.h>

enum { WRITES = 3, WRITER_FIRST = 22, READER_FIRST = 8, WRITER_SECOND = 10 };

/* One thread runs at a time, the main thread or the writer. What is below belongs to that one. */
static sem_t main_may, writer_may;
static seqlock here;
static unsigned writer_steps; /* that it does before it stops */
static unsigned ended;        /* writes that have */
static bool done, over;

static _Thread_local unsigned left; /* steps until the thread stops */

static void wait_for(sem_t *may)
{
    while (sem_wait(may) != 0) {
    }
}

static void let_writer_do(unsigned how_many)
{
    if (!done && how_many > 0) {
        writer_steps = how_many;
        sem_post(&writer_may);
        wait_for(&main_may);
    }
}

static void stop_in_time(void)
{
    if (left-- == 0) {
        sem_post(&main_may);
        wait_for(&writer_may);
        left = writer_steps - 1;
    }
}

static void *write_all(void *unused)
{
    for (wait_for(&writer_may); !over; wait_for(&writer_may)) {
        left = writer_steps;
        between = stop_in_time;
        for (ended = 0; ended < WRITES; ended++) {
            must(write_nth(&here, ended + 1));
        }
        between = NULL;
        done = true;
        sem_post(&main_may);
    }
    return unused;
}

static unsigned second;      /* the steps that the writer does in the middle of the read */
static unsigned yields_done; /* yields after the last write has ended */

static void reader_steps(void)
{
    if (left-- == 0) {
        let_writer_do(second);
        left = UINT32_MAX;
    }
}

static void yield_to_writer(void)
{
    if (steps == 0) {
        end_badly("two yields, and no try between them");
    }
    yields_done += done;
    if (yields_done > 1) {
        end_badly("nobody writes any more, and the read goes on and on");
    }
    void (*call)(void) = between;
    between = NULL;
    let_writer_do(1);
    between = call;
}

static unsigned rounds, torn, old;

static void play_round(unsigned first, unsigned reader_first)
{
    here = (seqlock){0};
    done = false;
    ended = yields_done = 0;
    let_writer_do(first);
    unsigned before = ended;
    left = reader_first;
    between = reader_steps;
    uint64_t read = read_nth(&here);
    between = NULL;
    rounds++;
    torn += read == TORN;
    old += read < before;
    while (!done) {
        let_writer_do(1000);
    }
}

int main(void)
{
    pthread_t thread;
    sem_init(&main_may, 0, 0);
    sem_init(&writer_may, 0, 0);
    instead_of_yield = yield_to_writer;
    if (pthread_create(&thread, NULL, write_all, NULL) != 0) {
        return 2;
    }
    for (unsigned first = 0; first <= WRITER_FIRST; first++) {
        for (unsigned reader = 0; reader < READER_FIRST; reader++) {
            for (second = 0; second <= WRITER_SECOND; second += 2) {
                play_round(first, reader);
            }
        }
    }
    over = true;
    sem_post(&writer_may);
    pthread_join(thread, NULL);
    printf("%u orders\ntorn: %u\ntoo old: %u\nsome reads have waited: %s\n", rounds, torn, old,
           atomic_load_explicit(&yields, memory_order_relaxed) > 0 ? "yes" : "no");
    sem_destroy(&main_may);
    sem_destroy(&writer_may);
    return 0;
}
