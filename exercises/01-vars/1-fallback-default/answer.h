/* answer.h - a default, or what to use where there is none. */
#ifndef ANSWER_H
#define ANSWER_H

#include "var.h"

/* The variable's default; `fallback` where there is none to give. A default of NULL is a default
 * like any other, and a NULL variable has no default.
 * Owner: the result is lent by the variable, or it is the caller's own fallback. */
void *default_or(const ctx_var *var, void *fallback);

#endif
