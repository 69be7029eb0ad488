/* clock.h - who has how much time. */
#ifndef CLOCK_H
#define CLOCK_H

#include "golden.h"

#include "answer.h"
#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static inline long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

/* A function to be run: prints where it is, and how much time there is. */
static inline void *tell(void *where)
{
    printf("%s: ", (const char *)where);
    if (deadline_now() == NO_DEADLINE) {
        printf("no deadline\n");
    } else {
        printf("until %ld\n", deadline_now());
    }
    return NULL;
}

#endif
