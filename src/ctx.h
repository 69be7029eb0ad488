/* ctx.h - the whole interface. A program may also include only the parts it uses.
 *
 * What holds for the library as a whole, and in no one function's contract:
 *
 * Start. Nothing need be called first.
 *
 * fork. The child has every variable, context and value as its parent had it, and its one thread is
 * in the context that it was in; from then on neither process sees what the other changes. The
 * contexts that the parent's other threads were in are left, in the child, before fork returns
 * there. No release hook runs then: what those threads alone were in is released when the child
 * ends, and shares that they had on their stacks are lost. The child may call the library at once,
 * as far as the system lets it call malloc: glibc does, also where the parent has threads. A child
 * of vfork may not.
 *
 * End. A thread lets go of its contexts when it ends (thread.h). The thread that calls exit, or
 * returns from main, does so after the functions that main has given to atexit. What other threads
 * hold then, and everything at _exit, goes with the process; those release hooks do not run.
 *
 * dlclose. A thread's end calls into the library, so a plugin that has it inside must not be
 * unloaded before: link it with -Wl,-z,nodelete. */
#ifndef CTX_H
#define CTX_H

#include "baggage.h"
#include "codec.h"
#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "share.h"
#include "thread.h"
#include "token.h"

#endif
