/* server.h - requests that are served, and where the server is afterwards. */
#ifndef SERVER_H
#define SERVER_H

#include "golden.h"

#include "answer.h"
#include "run.h"
#include "set_get.h"

static bool watched;       /* whether a log that is closed says so */
static char closings[512]; /* what it says, until somebody prints it */
static void (*then)(void); /* what the next one calls, once */

static inline void close_log(void *user)
{
    size_t length = strlen(closings);
    if (watched) {
        snprintf(closings + length, sizeof closings - length,
                 "  the log of user %ld is closed, by user %ld\n", NUMBER(user), user_now());
    }
    void (*function)(void) = then;
    then = NULL;
    if (function != NULL) {
        function();
    }
}

static const ctx_hooks log_hooks = {.release = close_log};
ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static ctx_context *audit;

static inline void print_closings(void)
{
    printf("%s", closings);
    closings[0] = '\0';
}

/* Where memory has run out, the logs of the first try are closed with it. */
static inline void serve(request wanted)
{
    const ctx_context *before = ctx_context_current();
    ctx_status status = handle(&wanted, audit);
    if (status == CTX_NO_MEMORY) {
        closings[0] = '\0';
        status = handle(&wanted, audit);
    }
    print_closings();
    printf("  %s%s\n", ctx_status_name(status),
           ctx_context_current() == before ? "" : ", and another context is current");
}

#endif
