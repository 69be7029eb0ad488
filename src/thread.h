/* thread.h - threads that start in a context of the caller's choice. Chapter 6.
 *
 * Every thread has a current context of its own; one that is started in any other way, by
 * pthread_create say, begins in an empty one. What a thread holds is let go of when it ends, by
 * whatever way it ends. */
#ifndef CTX_THREAD_H
#define CTX_THREAD_H

#include "context.h"

#include <pthread.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Starts a thread that runs function(argument) in `context`, as ctx_run would. `thread`,
 * `attributes` (may be NULL) and the thread's result are those of pthread_create; join or detach
 * it.
 * Owner: the context stays the caller's; the new thread is an owner until it ends.
 * Status: CTX_ALREADY_ENTERED; CTX_NO_THREAD, the system gave none; CTX_NULL_ARGUMENT (thread,
 * context, function); CTX_NO_MEMORY. Then no thread has started.
 * Cost: that of pthread_create.
 * Python: threading.Thread(target=function, context=context).start() (3.14). */
CTX_NODISCARD ctx_status ctx_thread_start(pthread_t *thread, const pthread_attr_t *attributes,
                                          ctx_context *context, void *(*function)(void *),
                                          void *argument);

/* The same in a copy of the caller's current context: the new thread sees what is set here now, and
 * neither sees what the other sets from now on. Python: thread_inherit_context=True (3.14). */
CTX_NODISCARD ctx_status ctx_thread_start_copy(pthread_t *thread, const pthread_attr_t *attributes,
                                               void *(*function)(void *), void *argument);

/* The same in an empty context. Python: Thread(context=Context()) (3.14), and the default where
 * thread_inherit_context is not on. */
CTX_NODISCARD ctx_status ctx_thread_start_empty(pthread_t *thread, const pthread_attr_t *attributes,
                                                void *(*function)(void *), void *argument);

/* Ends what the calling thread holds: it leaves every context that it is in, and their values are
 * released, here and now. For a program with a runtime inside it whose values must go before the
 * runtime does, or a pool that lends a thread out. A run or a block that the thread is in ends with
 * CTX_NOT_ENTERED. The thread may go on, as a new one would: in an empty context.
 * Inside a release hook it does nothing: whoever gives a value up has not done with the thread.
 * Cost: linear in the contexts, and their ends. */
void ctx_thread_end(void);

#ifdef __cplusplus
}
#endif
#endif
