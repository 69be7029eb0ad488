/* chain.h - the contexts that a coroutine is in, put aside while it waits. Chapter 8.
 *
 * What is current is the thread's: a chain of contexts, each entered inside the one below. A
 * coroutine that waits in the middle of a run leaves its thread to others, and the chain has to go
 * with it. So whoever switches stacks switches chains:
 *
 *     status = ctx_chain_new(&chain);            with the coroutine's stack
 *     ctx_chain_switch(chain, &from);            before the thread goes on on that stack
 *     ctx_chain_switch(from, NULL);              when it is back
 *     ctx_chain_free(chain);                     with the stack
 *
 * A new chain is empty, as the context of a new greenlet is. A coroutine that is to begin in some
 * context enters it, or is a ctx_run of it.
 *
 * Two designs. In this one a chain is what a thread has, a record, but for the thread: the contexts
 * in it belong to the chain, and a switch changes one pointer of the thread, however deep the chain
 * is. Turned down: one chain for each thread, of which a switch lifts the upper part off and puts
 * it down again. Its contexts would each get a new owner whenever another thread goes on with them,
 * which costs more the deeper they are; without that, as in CPython, where a context has a flag
 * and no owner, nobody can tell who is in it. */
#ifndef CTX_CHAIN_H
#define CTX_CHAIN_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Any thread may take it up; one at a time. */
typedef struct ctx_record ctx_chain;

/* An empty chain, put aside.
 * Owner: *out is the caller's, who ends with ctx_chain_free.
 * Status: CTX_NULL_ARGUMENT, CTX_NO_MEMORY.
 * Python: what greenlet keeps for a greenlet, as gr_context. */
CTX_NODISCARD ctx_status ctx_chain_new(ctx_chain **out);

/* Puts aside the chain that the calling thread is in, with all its contexts entered, and takes up
 * `chain`: what was current in there is current again. NULL is the thread's own chain, in which it
 * began and which is nobody else's. The contexts that are put aside stay entered, so that nobody
 * else enters them; but nobody runs in them, and any thread may read them (mapping.h).
 * Owner: the chain stays the caller's; *from, unless `from` is NULL, is the one put aside, lent, or
 * NULL for the thread's own.
 * Status: CTX_ALREADY_ENTERED, another thread is in the chain; CTX_NO_MEMORY, a thread's first use
 * of the library. Then nothing has changed, and *from is untouched.
 * Threads: any. What one thread did before it put a chain aside, the next one sees. A release hook
 * that switches has to switch back before it returns.
 * Cost: O(1); it allocates nothing, but for that first use.
 * Python: greenlet.switch, which exchanges the thread's context for the greenlet's. */
CTX_NODISCARD ctx_status ctx_chain_switch(ctx_chain *chain, ctx_chain **from);

/* Gives up a chain: leaves all contexts in it, the innermost first. Hooks may run, in the caller's
 * own context. NULL is allowed. What lies on a stack that never comes back is lost: the shares of a
 * token and of a run. So let a coroutine come to its end, where there is a way.
 * A thread that ends inside a chain leaves the chain's contexts with its own; the chain is empty
 * then, put aside, and still to be freed. In a child of fork, chains that were put aside are as
 * they were, and those of threads that are not there are empty.
 * Status: CTX_ALREADY_ENTERED, a thread is in it, perhaps this one; then nothing has changed.
 * Threads: any, while no other one may still want to take it up.
 * Cost: linear in the contexts, and their ends.
 * Python: the end of a greenlet. */
ctx_status ctx_chain_free(ctx_chain *chain);

#ifdef __cplusplus
}
#endif
#endif
