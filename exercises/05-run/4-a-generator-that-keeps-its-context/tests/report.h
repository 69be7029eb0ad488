/* report.h - generators of the lines of a report, and who is asked for when. */
#ifndef REPORT_H
#define REPORT_H

#include "golden.h"

#include "answer.h"
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

/* A state: how many steps are done, and how many there are. */
typedef struct report {
    const char *name;
    long done;
    long lines;
} report;

static inline void end_report(void *state)
{
    const report *ended = state;
    printf("  [user %ld] %s ends after %ld\n", user(), ended->name, ended->done);
}

static inline generator *make(const generator_kind *kind, void *state)
{
    generator *made = NULL;
    must_into(made, generator_new(kind, state, &made));
    return made;
}

/* Asks for the next value, and says what came of it. */
static inline void ask(const char *name, generator *g)
{
    const ctx_context *before = ctx_context_current();
    void *value = INT(-1);
    ctx_status status = attempt_into(value, generator_next(g, &value));
    printf("[user %ld] %s: %s", user(), name, ctx_status_name(status));
    if (status == CTX_OK) {
        printf(", %ld", NUMBER(value));
    }
    printf("%s\n", ctx_context_current() == before ? "" : ", and another context is current");
}

#endif
