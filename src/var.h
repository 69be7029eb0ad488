/* var.h - a context variable: a name, perhaps a default, and what its values need. Chapter 1.
 *
 * A variable says which value is meant; it does not hold one. Values live in contexts. */
#ifndef CTX_VAR_H
#define CTX_VAR_H

#include "count.h"
#include "hooks.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The fields are the library's. They are in sight so that a variable can stand at file scope. */
typedef struct ctx_var {
    /* Constant after creation. */
    const char *name;
    void *default_value;
    const ctx_hooks *hooks;
    bool has_default; /* a default of NULL is a default */
    bool on_heap;     /* made by ctx_var_new: counted, and freed by the last owner */
    /* Shared by all threads. */
    ctx_count owners;
    ctx_count hash; /* chapter 4's key: unique, given at the first set, 0 until then */
} ctx_var;

/* A variable at file scope: static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
 * It lives as long as the program and is never released, nor is its default. Python:
 * ContextVar(name). */
#define CTX_VAR_INIT(name, hooks)                                                                  \
    {                                                                                              \
        (name), NULL, (hooks), false, false, 0, 0,                                                 \
    }

/* The same with a default; NULL is a default too. Python: ContextVar(name, default=value). */
#define CTX_VAR_INIT_DEFAULT(name, value, hooks)                                                   \
    {                                                                                              \
        (name), (value), (hooks), true, false, 0, 0,                                               \
    }

/* Makes a variable without a default.
 * Owner: `name` is copied; `hooks` (may be NULL) must outlive the variable; *out is the caller's,
 * who ends with ctx_var_unref.
 * Status: CTX_NULL_ARGUMENT (name, out), CTX_NO_MEMORY.
 * Threads: any. Cost: one allocation. Python: ContextVar(name). */
ctx_status ctx_var_new(const char *name, const ctx_hooks *hooks, ctx_var **out);

/* The same with a default. On CTX_OK the variable owns `value` and releases it by its hook when it
 * goes; on any other status the value stays the caller's. Python: ContextVar(name, default=value).
 */
ctx_status ctx_var_new_default(const char *name, void *value, const ctx_hooks *hooks,
                               ctx_var **out);

/* One more owner; returns `var`. At file scope there are no owners and this does nothing.
 * Threads: any. */
ctx_var *ctx_var_ref(ctx_var *var);

/* One owner less; the last one frees the variable and releases its default. NULL is allowed. A
 * context that binds the variable is an owner too, so this is safe at any time.
 * Threads: any. */
void ctx_var_unref(ctx_var *var);

/* The name.
 * Owner: lent, as long as the variable lives; NULL for NULL.
 * Threads: any. Python: var.name. */
const char *ctx_var_name(const ctx_var *var);

/* The default, whatever the variable is set to.
 * Owner: *value is lent, as long as the variable lives.
 * Status: CTX_LOOKUP_ERROR (it has none), CTX_NULL_ARGUMENT; then *value is untouched.
 * Threads: any. Cost: none. Python: var.get() where var is unset. */
ctx_status ctx_var_default(const ctx_var *var, void **value);

/* Python's repr: <ContextVar name='user_id' at 0x...>, or with default=... before "at". Writes at
 * most `size` bytes, the NUL included, and returns the length of the whole; 0 for NULL. In the
 * name, ASCII is escaped as Python escapes it, and bytes from 0x80 up pass as they are.
 * Threads: any. Cost: linear in the text. */
size_t ctx_var_format(char *buffer, size_t size, const ctx_var *var);

/* The text of one of the variable's values, by its format hook. Writes and returns as above;
 * `value` may be NULL.
 * Threads: any that holds the value. Cost: the hook's. Python: repr(value). */
size_t ctx_var_format_value(char *buffer, size_t size, const ctx_var *var, const void *value);

#ifdef __cplusplus
}
#endif
#endif
