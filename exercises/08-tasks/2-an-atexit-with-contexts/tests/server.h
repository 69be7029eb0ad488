/* server.h - a list, the user of the moment, and a log that names him. */
#ifndef SERVER_H
#define SERVER_H

#include "golden.h"

#include "answer.h"
#include "set_get.h"

static at_end list;
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static inline long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static inline void set_user(long id)
{
    must(ctx_var_set(&user_id, INT(id)));
}

/* What is registered: prints a line. */
static inline void *log_line(void *text)
{
    printf("[user %ld] %s\n", user(), (const char *)text);
    return NULL;
}

static inline void at_the_end(at_end_function function, void *argument)
{
    must(at_end_register(&list, function, argument));
}

static inline void run_all(void)
{
    must(at_end_run(&list));
}

static inline void forget(at_end_function function, void *argument)
{
    ctx_status status = at_end_unregister(&list, function, argument);
    printf("[user %ld] forget: %s\n", user(), ctx_status_name(status));
}

#endif
