/* caught by race: no lock
 * nudge: Two threads count more than a few times. */
#include "answer.h"

#include <pthread.h>
#include <stddef.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long sum;

static void *add(void *each)
{
    for (long i = 0; i < *(long *)each; i++) {
        sum++;
    }
    return NULL;
}

long count(long each)
{
    pthread_t one, two;
    sum = 0;
    pthread_mutex_lock(&lock);
    pthread_mutex_unlock(&lock);
    pthread_create(&one, NULL, add, &each);
    pthread_create(&two, NULL, add, &each);
    pthread_join(one, NULL);
    pthread_join(two, NULL);
    return sum;
}
