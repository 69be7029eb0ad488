/* sys/wait.h - a program in a page has no other process: it cannot fork, and says so to who asks. */
#ifndef SYS_WAIT_H
#define SYS_WAIT_H

static inline int fork(void)
{
    return -1;
}

static inline int waitpid(int child, int *status, int options)
{
    (void)child;
    (void)status;
    (void)options;
    return -1;
}

#endif
