/* log.h - a value that says when it goes, in whose context, and that may call back then. */
#ifndef LOG_H
#define LOG_H

#include "server.h"

#include "run.h"

static void (*then)(void); /* what the next release calls, once */

static inline void close_log(void *number)
{
    printf("[user %ld] log %ld is closed\n", user(), NUMBER(number));
    void (*function)(void) = then;
    then = NULL;
    if (function != NULL) {
        function();
    }
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

/* A callback that opens a log of its own. */
static inline ctx_status open_log(void *number)
{
    must(ctx_var_set(&request_log, number));
    printf("[user %ld] log %ld is open\n", user(), NUMBER(number));
    return CTX_OK;
}

static inline void *begin_waiting(void *number)
{
    open_log(number);
    soon(log_line, "never called, or late");
    return NULL;
}

/* A callback that waits, and has a log open. */
static inline void wait_with_log(long number)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_run(request, begin_waiting, INT(number), NULL));
    ctx_context_unref(request);
}

#endif
