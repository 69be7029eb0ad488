/* server.h - the user of a request, and the log that names him. */
#ifndef SERVER_H
#define SERVER_H

#include "golden.h"

#include "answer.h"
#include "set_get.h"

static loop server;
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static inline long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static inline void set_user(long id)
{
    must(ctx_var_set(&user_id, INT(id)));
}

/* A callback that prints a line. */
static inline ctx_status log_line(void *text)
{
    printf("[user %ld] %s\n", user(), (const char *)text);
    return CTX_OK;
}

static inline void soon(callback function, void *argument)
{
    must(loop_call_soon(&server, function, argument));
}

static inline void run_all(void)
{
    size_t failures = loop_run(&server, NULL);
    if (failures > 0) {
        printf("%zu failed\n", failures);
    }
}

#endif
