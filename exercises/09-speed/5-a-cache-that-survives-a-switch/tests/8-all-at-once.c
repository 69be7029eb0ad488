/* Threads change contexts of their own, all at once: nothing that they share is touched but by
 * atomic operations. */
#include "counted.h"

enum { THREADS = 4 };

typedef struct worker {
    pthread_t thread;
    cache mine;
    context here, copy;
    const char *name;
    const char *seen;
} worker;

static void *work(void *me)
{
    worker *w = me;
    context_begin(&w->here);
    context_copy(&w->copy, &w->here);
    set(&w->mine, &w->copy, &user, w->name);
    w->seen = got(&w->mine, &w->copy, &user);
    return NULL;
}

int main(void)
{
    static const char *const names[THREADS] = {"ann", "bob", "cem", "dan"};
    static worker workers[THREADS];
    for (int i = 0; i < THREADS; i++) {
        workers[i].name = names[i];
        if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) {
            return 2;
        }
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(workers[i].thread, NULL);
    }
    for (int i = 0; i < THREADS; i++) {
        printf("thread %d: %s\n", i, workers[i].seen);
    }
    return 0;
}
