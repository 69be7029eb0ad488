/* alone.h - internal: whether the process has one thread. Chapter 9. */
#ifndef CTX_ALONE_H
#define CTX_ALONE_H

#include <stdbool.h>
#include <stdint.h> /* says which C library it is */

#ifdef __GLIBC_PREREQ
#if __GLIBC_PREREQ(2, 32)
#include <sys/single_threaded.h>
#define CTX_ALONE __libc_single_threaded
#endif
#endif

/* True only while there is no other thread. Then none can come but by pthread_create in this one:
 * what the caller does before it calls anything else is done alone. musl does not tell; there
 * nobody is alone. */
static inline bool ctx_alone(void)
{
#ifdef CTX_ALONE
    return CTX_ALONE != 0;
#else
    return false;
#endif
}

#endif
