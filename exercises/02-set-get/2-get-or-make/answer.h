/* answer.h - a value that is made when it is first asked for. */
#ifndef ANSWER_H
#define ANSWER_H

#include "set_get.h"

/* Makes a value, from `arg`: on CTX_OK *made is the caller's, on any other status there is none. */
typedef ctx_status (*maker)(void *arg, void **made);

/* The variable's value, set or default; if it has none, one is made and set. Should `make` set the
 * variable itself, what it returns replaces that.
 * Owner: *value is lent, as by ctx_var_get. Where the set runs a release hook that sets the variable
 * again, *value may be gone already, and is not to be used.
 * Status: CTX_NULL_ARGUMENT (var, make, value), whether or not there is a value; else the status of
 * `make` or of limited_set, whatever that is, where it is not CTX_OK. Then the variable is as they
 * have left it, *value untouched, and what was made is released by the variable's hook, last. */
ctx_status get_or_make(ctx_var *var, maker make, void *arg, void **value);

/* Given, by the tests: ctx_var_set; but once the limit is used up, CTX_NO_MEMORY or another status,
 * and nothing is set. */
ctx_status limited_set(ctx_var *var, void *value);

#endif
