/* ctx.h - the whole interface. A program may also include only the parts it uses.
 *
 * What holds for the library as a whole, and in no one function's contract:
 *
 * Start. Nothing need be called first.
 *
 * Threads. What two threads may do at one moment with one and the same context:
 *
 *                              lend    snap    run    share
 *     lend   get, get_or       yes     yes     (1)    yes
 *     snap   copy, equal, ...  yes     yes     yes    yes
 *     run    enter, run, ...   (1)     yes     (2)    yes
 *     share  ref, unref        yes     yes     yes    yes
 *
 *     lend   ctx_context_get, ctx_context_get_or
 *     snap   ctx_context_copy, _get_share, _contains, _len, _equal, _format; ctx_iter_begin;
 *            ctx_baggage_write
 *     run    ctx_enter, ctx_run, ctx_thread_start; set, get, reset and exit by the thread inside
 *     share  ctx_context_ref, ctx_context_unref, each thread with a share of its own
 *     (1)    the status says so: CTX_RUNNING_ELSEWHERE; but what was lent before the other thread
 *            entered is gone when that sets the variable: take a share
 *     (2)    the status says so: CTX_ALREADY_ENTERED
 *
 * With one variable: everything beside everything, but for ctx_var_set_data. A token, a share and
 * an iterator are each for one thread at a time; they may be handed on. Of two threads that switch
 * to one chain, one is told CTX_ALREADY_ENTERED. A traversal (traverse.h) is for a moment in which
 * nobody else calls the library.
 *
 * Signals. A handler may call ctx_var_get, ctx_var_get_or, ctx_var_name, ctx_var_default and
 * ctx_context_current, at any moment: they take no lock and allocate nothing, and see each call
 * that they interrupt as done or as not begun. Everything else, fork included, may wait for ever
 * for a lock that the interrupted code has. (From a library that was loaded by dlopen a thread's
 * first call allocates: let it not be in a handler.) The same goes for whatever malloc calls, an
 * allocator of the program's own or a hook of it, for the library allocates while it has a lock.
 *
 * Stacks. The contexts that are entered belong to the thread, on whatever stack it runs. Whoever
 * switches stacks gives each a chain of its own, and switches that as well (chain.h); without, a
 * coroutine that switches away inside a context leaves that current for whatever the thread does
 * next, which sees its values with CTX_OK and sets them. A run or a block that is given up on a
 * stack which is never resumed leaves its context entered, until its chain is freed, or somebody
 * exits it, or the thread ends; its share of the context is lost.
 *
 * fork. The child has every variable, context and value as its parent had it, and its one thread is
 * in the context that it was in; from then on neither process sees what the other changes. The
 * contexts that the parent's other threads were in are left, in the child, before fork returns
 * there. No release hook runs then: what those threads alone were in is released when the child
 * ends, and shares that they had on their stacks are lost. The child may call the library at once,
 * as far as the system lets it call malloc: glibc does, also where the parent has threads. A child
 * of vfork may not. A handler of pthread_atfork may call the library, in whatever order it was
 * registered; while the library has its locks for the fork, no other thread gets on, so a handler
 * must not wait for one that calls the library, and in the child one that was registered earlier
 * still finds vanished threads in their contexts.
 *
 * End. A thread lets go of its contexts when it ends (thread.h). The thread that calls exit, or
 * returns from main, does so after the functions that main has given to atexit; inside a run it
 * leaves that context, too, and the run does not return. What other threads hold then, and
 * everything at _exit, goes with the process; those release hooks do not run. A destructor of a
 * thread's key may set variables, as long as the system calls destructors once more (POSIX: four
 * rounds); what is set in the last round is never released.
 *
 * Sandboxes. The library is loaded, and finds membarrier or does not (barrier.h). A sandbox that is
 * closed afterwards has to let that call pass: without it a copy of a context in which another
 * thread is, the end of the last share of one, and a fork beside other threads, abort.
 *
 * dlclose. A thread's end calls into the library, so a plugin that has it inside must not be
 * unloaded before: link it with -Wl,-z,nodelete. */
#ifndef CTX_H
#define CTX_H

#include "baggage.h"
#include "callback.h"
#include "chain.h"
#include "codec.h"
#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "share.h"
#include "thread.h"
#include "token.h"
#include "traverse.h"

#endif
