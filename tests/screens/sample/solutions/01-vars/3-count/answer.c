/* A lock around the one line that both threads change.
 *
 * An atomic counter would be shorter and faster. It was turned down, because the next thing to be
 * counted will be two numbers that belong together, and then only a lock is right. Each thread could
 * also count on its own, and the sum be taken after the join, which is the best of all when nobody
 * looks at the counter before the end. */
#include "answer.h"

#include <pthread.h>
#include <stddef.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long sum;

static void *add(void *each)
{
    for (long i = 0; i < *(long *)each; i++) {
        pthread_mutex_lock(&lock);
        sum++;
        pthread_mutex_unlock(&lock);
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
