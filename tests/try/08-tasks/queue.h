/* queue.h - a loop as small as a loop can be: functions that wait for their turn. */
#ifndef QUEUE_H
#define QUEUE_H

#include <stddef.h>

typedef struct queued {
    void *(*function)(void *);
    void *argument;
} queued;

static queued queue[16];
static size_t length;

static inline void later(void *(*function)(void *), void *argument)
{
    queue[length++] = (queued){function, argument};
}

static inline void run_loop(void)
{
    for (size_t i = 0; i < length; i++) {
        queue[i].function(queue[i].argument);
    }
}

#endif
