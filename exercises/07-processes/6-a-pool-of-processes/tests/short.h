/* short.h - a system that has no process to give, or reads and writes less than it was asked. It
 * stands beside scarce.h. */
#ifndef SHORT_H
#define SHORT_H

#include "pool.h"

#include <sys/socket.h>

#define PIECE 7

pid_t __real_fork(void);
pid_t __wrap_fork(void);
int __real_socketpair(int domain, int type, int protocol, int *ends);
int __wrap_socketpair(int domain, int type, int protocol, int *ends);
int __real_pipe(int *ends);
int __wrap_pipe(int *ends);
int __real_pipe2(int *ends, int flags);
int __wrap_pipe2(int *ends, int flags);
ssize_t __real_read(int from, void *bytes, size_t length);
ssize_t __wrap_read(int from, void *bytes, size_t length);
ssize_t __real_write(int to, const void *bytes, size_t length);
ssize_t __wrap_write(int to, const void *bytes, size_t length);
ssize_t __real_recv(int from, void *bytes, size_t length, int flags);
ssize_t __wrap_recv(int from, void *bytes, size_t length, int flags);
ssize_t __real_send(int to, const void *bytes, size_t length, int flags);
ssize_t __wrap_send(int to, const void *bytes, size_t length, int flags);

/* How many calls it takes to the one that fails; 0 when none does. */
static int fork_fails_at;
static int channel_fails_at; /* a socketpair or a pipe */

static bool in_pieces; /* every second call is interrupted, the others do a piece at most */
static unsigned pieces;

static inline bool fails_now(int *at, int error)
{
    bool now = *at > 0 && --*at == 0;
    errno = now ? error : errno;
    return now;
}

pid_t __wrap_fork(void)
{
    return fails_now(&fork_fails_at, EAGAIN) ? -1 : __real_fork();
}

int __wrap_socketpair(int domain, int type, int protocol, int *ends)
{
    bool fails = fails_now(&channel_fails_at, EMFILE);
    return fails ? -1 : __real_socketpair(domain, type, protocol, ends);
}

int __wrap_pipe(int *ends)
{
    return fails_now(&channel_fails_at, EMFILE) ? -1 : __real_pipe(ends);
}

int __wrap_pipe2(int *ends, int flags)
{
    return fails_now(&channel_fails_at, EMFILE) ? -1 : __real_pipe2(ends, flags);
}

static inline bool interrupted(void)
{
    bool now = in_pieces && pieces++ % 2 == 0;
    errno = now ? EINTR : errno;
    return now;
}

static inline size_t piece_of(size_t length)
{
    return in_pieces && length > PIECE ? PIECE : length;
}

ssize_t __wrap_read(int from, void *bytes, size_t length)
{
    return interrupted() ? -1 : __real_read(from, bytes, piece_of(length));
}

ssize_t __wrap_write(int to, const void *bytes, size_t length)
{
    return interrupted() ? -1 : __real_write(to, bytes, piece_of(length));
}

ssize_t __wrap_recv(int from, void *bytes, size_t length, int flags)
{
    return interrupted() ? -1 : __real_recv(from, bytes, piece_of(length), flags);
}

ssize_t __wrap_send(int to, const void *bytes, size_t length, int flags)
{
    return interrupted() ? -1 : __real_send(to, bytes, piece_of(length), flags);
}

#endif
