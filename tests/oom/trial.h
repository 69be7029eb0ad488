/* trial.h - one run in a process of its own, from which only its report comes back. */
#ifndef TRIAL_H
#define TRIAL_H

#include <stdbool.h>
#include <stddef.h>

typedef struct trial {
    bool failed;        /* some call was made to fail */
    bool good;          /* it ended well, and nothing was wrong in its books */
    char trouble[1024]; /* what was wrong */
} trial;

/* Runs body(argument) in a child, whose status is the result; a body that hangs is stopped. */
trial trial_run(int (*body)(void *), void *argument);

#endif
