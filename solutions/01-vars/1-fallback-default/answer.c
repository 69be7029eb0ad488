/* The status decides, and the value is looked at by nobody. ctx_var_default has three outcomes: a
 * default, which may be NULL; no default; no variable. The last two end the same way here, so the
 * one question is whether the status is CTX_OK.
 *
 * Turned down: to compare the value with NULL, which takes a default of NULL for none; and to read
 * var->has_default and var->default_value, which are in sight only so that a variable can stand at
 * file scope. The call says the same, and has an answer for NULL as well.
 *
 * Shorter still: `void *value = fallback;`, the call, `return value;`, since ctx_var_default writes
 * nothing unless it succeeds. It is right, and it makes the reader look that promise up. */
#include "answer.h"

void *default_or(const ctx_var *var, void *fallback)
{
    void *value;
    return ctx_var_default(var, &value) == CTX_OK ? value : fallback;
}
