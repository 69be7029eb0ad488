/* pthread.h - what the library asks of threads, where there is one and none can be started: locks have nobody to keep
 * out, and what is to be done at the end of a thread is never done, since the page ends first. */
#ifndef PTHREAD_H
#define PTHREAD_H

#define PTHREAD_CANCEL_DISABLE 1
#define PTHREAD_MUTEX_INITIALIZER 0

typedef int pthread_t;
typedef int pthread_attr_t;
typedef int pthread_key_t;
typedef int pthread_mutex_t;

static inline int pthread_setcancelstate(int state, int *before)
{
    *before = state;
    return 0;
}

static inline int pthread_mutex_lock(pthread_mutex_t *mutex)
{
    (void)mutex;
    return 0;
}

static inline int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
    (void)mutex;
    return 0;
}

static inline int pthread_key_create(pthread_key_t *key, void (*at_end)(void *))
{
    (void)at_end;
    *key = 0;
    return 0;
}

static inline int pthread_setspecific(pthread_key_t key, const void *value)
{
    (void)key;
    (void)value;
    return 0;
}

static inline int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
    (void)prepare;
    (void)parent;
    (void)child;
    return 0;
}

/* A program that starts a thread does not link, which is the reason that the page gives. */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*begin)(void *),
                   void *argument);

#define pthread_cleanup_push(function, argument)                                                   \
    {                                                                                              \
        void (*at_the_end)(void *) = (function);                                                   \
        void *with = (argument);
#define pthread_cleanup_pop(now)                                                                   \
    if (now) {                                                                                     \
        at_the_end(with);                                                                          \
    }                                                                                              \
    }

#endif
