/* answer.h - one variable for each name. */
#ifndef ANSWER_H
#define ANSWER_H

#include "var.h"

/* The variable of this name, which is made if there is none.
 * Owner: `name` is copied; the caller is one more owner of *out, who ends with ctx_var_unref. The
 * variable goes with the last of them.
 * Status: CTX_NULL_ARGUMENT (name, out), CTX_NO_MEMORY; then nothing has changed. */
ctx_status intern(const char *name, ctx_var **out);

/* How many names have a variable. */
size_t interned(void);

#endif
