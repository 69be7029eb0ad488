/* answer.h - a run, and a log of what is otherwise after it. */
#ifndef ANSWER_H
#define ANSWER_H

#include "context.h"

typedef struct change_log change_log;

/* What one variable was before the function was called, and is when it returns. Not set is told
 * from NULL, which is a value; where it was or is not set, the value is NULL as well. */
typedef struct change {
    ctx_var *var;
    bool was_set;
    bool is_set;
    void *before;
    void *after;
} change;

/* Calls function(argument) in `context` as ctx_run does, and makes a log of what differs between
 * two moments: when the function was called, and when it returned, wherever it has left the thread
 * by then. What hooks set later, or somebody else, is not in it.
 * Owner: *log is the caller's, who ends with change_log_free. It keeps the variables and values of
 * both moments alive, whatever becomes of the context. *result as in ctx_run; `result` may be NULL.
 * Status: as ctx_run, and CTX_NULL_ARGUMENT (log). Where the function was not called, nothing has
 * changed and no log is made; where it was, there is a log: on CTX_OK, CTX_NOT_ENTERED,
 * CTX_NOT_CURRENT. So CTX_NO_MEMORY is a status of the time before the call; what comes after it
 * allocates nothing.
 * Cost: O(1), beside the function; the same number of allocations, whatever is set in the
 * context. */
ctx_status run_logged(ctx_context *context, void *(*function)(void *), void *argument,
                      void **result, change_log **log);

/* Writes the next change; false after the last one. The order is that of the names, as strcmp has
 * it, and for one name that of the variables' addresses, the lower one first. A variable that is
 * set at both moments is a change unless the values are equal: one pointer is equal to itself; else
 * the variable's `equal` hook is asked, and without a hook they are not. The hooks may call
 * everything, but nothing for this log.
 * Owner: all that *what has is lent, until change_log_free. Neither argument is NULL.
 * Cost: it allocates nothing; O(n log n) for n variables will do. */
bool change_log_next(change_log *log, change *what);

/* Ends the log. Release hooks may run, last; they may call everything here. NULL is allowed. */
void change_log_free(change_log *log);

#endif
