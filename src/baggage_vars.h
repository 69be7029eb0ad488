/* baggage_vars.h - internal: the list of variables that a program gives. Chapter 7. */
#ifndef CTX_BAGGAGE_VARS_H
#define CTX_BAGGAGE_VARS_H

#include "var.h"

static inline bool ctx_baggage_vars_have_null(ctx_var *const *vars, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (vars == NULL || vars[i] == NULL) {
            return true;
        }
    }
    return false;
}

#endif
