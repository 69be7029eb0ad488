/* thread_local.h - internal: a variable that each thread has for itself, and that several files
 * read. Chapter 9. */
#ifndef CTX_THREAD_LOCAL_H
#define CTX_THREAD_LOCAL_H

#include <stdint.h> /* says whether the C library is glibc */

/* In a program such a variable is at a fixed distance from a register. In a shared library it is
 * found by a call, unless the library says that it will be there before any thread is. Then it
 * needs room in each thread from the start, of which glibc keeps some for libraries that are loaded
 * later; these few words fit in there. musl keeps none, and would not load such a library.
 *
 * It is not hidden: where a program and a plugin of it have a copy of the library each, the linker
 * may give functions of the one to the other, and this has to go with them. */
#ifdef __GLIBC__
#define CTX_THREAD_LOCAL __attribute__((tls_model("initial-exec"))) _Thread_local
#else
#define CTX_THREAD_LOCAL _Thread_local
#endif

#endif
