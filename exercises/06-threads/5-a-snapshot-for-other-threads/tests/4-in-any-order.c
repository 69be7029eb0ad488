/* The owner is anywhere in its publishes when the read begins; the read does some steps, the owner does
 * some, and the read goes on to its end. In each such order what is read is right. */
#include "words.h"

#include <pthread.h>
#include <semaphore.h>
#include <stdbool.h>

enum { PUBLISHES = 4, OWNER_FIRST = 20, READER_FIRST = 6, OWNER_SECOND = 16 };

/* One thread runs at a time, the main thread or the owner. What is below belongs to that one. */
static sem_t main_may, owner_may;
static board here;
static unsigned owner_first, owner_second; /* the steps of this round */
static unsigned ended;                     /* publishes that have */
static bool owner_done;
static bool over;

static _Thread_local unsigned left; /* steps until the thread stops */

static void wait_for(sem_t *may)
{
    while (sem_wait(may) != 0) {
    }
}

static void let_owner_run(void)
{
    if (!owner_done) {
        sem_post(&owner_may);
        wait_for(&main_may);
    }
}

static void owner_steps(void)
{
    if (left-- == 0) {
        sem_post(&main_may);
        wait_for(&owner_may);
        left = owner_second - 1;
    }
}

static void *own(void *unused)
{
    for (wait_for(&owner_may); !over; wait_for(&owner_may)) {
        left = owner_first;
        between = owner_steps;
        for (ended = 0; ended < PUBLISHES; ended++) {
            publish(&here, ended + 1);
        }
        between = NULL;
        owner_done = true;
        sem_post(&main_may);
    }
    return unused;
}

static void reader_steps(void)
{
    if (left-- == 0) {
        let_owner_run();
        left = UINT32_MAX;
    }
}

static unsigned rounds, torn, old, refused;

static void play_round(unsigned first, unsigned reader_first, unsigned second)
{
    here = (board){0};
    owner_done = false;
    owner_first = first;
    owner_second = second;
    let_owner_run();
    unsigned before = ended;
    left = reader_first;
    between = reader_steps;
    uint64_t read = read_one(&here);
    between = NULL;
    rounds++;
    torn += read == TORN || (read == NOTHING && before > 0);
    old += read <= PUBLISHES && read < before;
    refused += read == REFUSED && ended == before;
    while (!owner_done) {
        let_owner_run();
    }
}

int main(void)
{
    pthread_t owner;
    sem_init(&main_may, 0, 0);
    sem_init(&owner_may, 0, 0);
    if (pthread_create(&owner, NULL, own, NULL) != 0) {
        return 2;
    }
    for (unsigned first = 0; first <= OWNER_FIRST; first++) {
        for (unsigned reader = 1; reader <= READER_FIRST; reader++) {
            for (unsigned second = 1; second <= OWNER_SECOND; second++) {
                play_round(first, reader, second);
            }
        }
    }
    over = true;
    sem_post(&owner_may);
    pthread_join(owner, NULL);
    printf("%u orders\ntorn: %u\ntoo old: %u\nrefused, and no publish has ended: %u\n", rounds,
           torn, old, refused);
    sem_destroy(&main_may);
    sem_destroy(&owner_may);
    return 0;
}
