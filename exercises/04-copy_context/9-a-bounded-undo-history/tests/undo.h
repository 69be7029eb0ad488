/* undo.h - what the tests of this exercise share. */
#ifndef UNDO_H
#define UNDO_H

#include "golden.h"

#include "answer.h"
#include "set_get.h"

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
    ctx_status status = history_restore(past, back);
    printf("%zu back: %s\n", back, ctx_status_name(status));
}

#endif
