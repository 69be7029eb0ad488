#include "bench.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

static bool thread_local_read(void *unused, size_t times)
{
    (void)unused;
    static _Thread_local void *volatile slot; /* volatile: read every time, not once */
    for (size_t i = 0; i < times; i++) {
        measure_sink = slot;
    }
    return true;
}

static bool getspecific(void *unused, size_t times)
{
    (void)unused;
    pthread_key_t key;
    if (pthread_key_create(&key, NULL) != 0) {
        return false;
    }
    bool worked = pthread_setspecific(key, &key) == 0;
    for (size_t i = 0; i < times; i++) {
        measure_sink = pthread_getspecific(key);
    }
    worked = worked && measure_sink == &key;
    pthread_key_delete(key);
    return worked;
}

static bool malloc_free(void *unused, size_t times)
{
    (void)unused;
    bool worked = true;
    for (size_t i = 0; i < times; i++) {
        void *block = malloc(64);
        worked = worked && block != NULL;
        measure_sink = block;
        free(block);
    }
    return worked;
}

static bool atomic_add(void *unused, size_t times)
{
    (void)unused;
    static _Atomic size_t number;
    size_t before = atomic_load(&number);
    for (size_t i = 0; i < times; i++) {
        atomic_fetch_add_explicit(&number, 1, memory_order_relaxed);
    }
    return atomic_load(&number) - before == times;
}

static bool lock_unlock(void *unused, size_t times)
{
    (void)unused;
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    bool worked = true;
    for (size_t i = 0; i < times; i++) {
        worked = pthread_mutex_lock(&lock) == 0 && pthread_mutex_unlock(&lock) == 0 && worked;
    }
    return worked;
}

const bench_floor bench_floors[] = {
    {"a thread-local read", thread_local_read},
    {"pthread_getspecific", getspecific},
    {"an atomic add", atomic_add},
    {"a mutex, locked and unlocked", lock_unlock},
    {"malloc and free of 64 bytes", malloc_free},
    {NULL, NULL},
};
