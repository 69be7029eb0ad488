/* undo.h - what the tests of this exercise share. */
#ifndef UNDO_H
#define UNDO_H

#include "golden.h"

#include "answer.h"
#include "current.h"
#include "guard.h"
#include "set_get.h"
#include "state.h"

static const ctx_context *guarded; /* of whom the answer has the guard now */
static unsigned guards;            /* how often it was taken */
static ctx_map when_taken;         /* the map when it was last taken, and when given back; lent */
static ctx_map when_given;

void ctx_guard_lock(const ctx_context *context)
{
    if (guarded != NULL) {
        printf("the guard is taken twice\n");
    }
    guarded = context;
    when_taken = context->map;
    guards++;
}

void ctx_guard_unlock(const ctx_context *context)
{
    if (guarded != context) {
        printf("the guard is given back, and was not taken\n");
    }
    guarded = NULL;
    when_given = context->map;
}

static inline void print_var(const ctx_var *var)
{
    void *value;
    if (ctx_var_get(var, &value) == CTX_OK) {
        printf("  %s = %ld\n", ctx_var_name(var), NUMBER(value));
    } else {
        printf("  %s is not set\n", ctx_var_name(var));
    }
}

static inline void go_back(const history *past, size_t back)
{
    ctx_status status = attempt(history_restore(past, back));
    printf("%zu back: %s\n", back, ctx_status_name(status));
}

#endif
