/* answer.h - a value that is made when it is first asked for. */
#ifndef ANSWER_H
#define ANSWER_H

#include "set_get.h"

/* Makes a value, from `arg`: on CTX_OK *made is the caller's, on any other status there is none. */
typedef ctx_status (*maker)(void *arg, void **made);

/* The variable's value, set or default; if it has none, one is made and set.
 * Owner: *value is lent, as by ctx_var_get.
 * Status: CTX_NULL_ARGUMENT (var, value), and what make or limited_set returns; then the variable
 * is unset as before, *value untouched, and what was made is released by the variable's hook. */
ctx_status get_or_make(ctx_var *var, maker make, void *arg, void **value);

/* Given, by the tests: ctx_var_set, but CTX_NO_MEMORY once the limit is used up. */
ctx_status limited_set(ctx_var *var, void *value);

#endif
