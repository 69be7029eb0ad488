/* pthread.h - what the chapters before threads ask of it, where there are no threads to cancel. */
#ifndef PTHREAD_H
#define PTHREAD_H

#define PTHREAD_CANCEL_DISABLE 1

static inline int pthread_setcancelstate(int state, int *before)
{
    *before = state;
    return 0;
}

#endif
