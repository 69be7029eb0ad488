/* asking.h - whose turn it is, and what came of asking a generator. */
#ifndef ASKING_H
#define ASKING_H

#include "golden.h"

#include "answer.h"
#include "copy_context.h"
#include "run.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static inline long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static inline void set_user(long id)
{
    must(ctx_var_set(&user_id, INT(id)));
}

static inline generator *make(generator_function function, void *argument)
{
    generator *made = NULL;
    must_into(made, generator_new(function, argument, &made));
    return made;
}

/* Asks for the next value, and says what came of it. */
static inline void ask(const char *name, generator *g)
{
    void *value = INT(-1);
    ctx_status status = attempt_into(value, generator_next(g, &value));
    printf("[user %ld] %s: %s", user(), name, ctx_status_name(status));
    if (status == CTX_OK) {
        printf(", %ld", NUMBER(value));
    }
    puts("");
}

static inline void print_user(const char *where)
{
    printf("  [user %ld] %s\n", user(), where);
}

#endif
