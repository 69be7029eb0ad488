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

/* The fields are the library's. They are in sight so that a variable can stand at file scope.
 *
 * A variable is known by its address. So it does not move, and it stays for as long as a context
 * binds it: at file scope for the whole program. A copy of the structure is another variable, not
 * set until it is; a copy of one from ctx_var_new lends its name, its hooks and its default from
 * the original, and is not counted. A variable at file scope that is initialised again is the same
 * one: what it is set to stays, and is released by the hooks that it has then. One from ctx_var_new
 * is not to be assigned to. A plugin with a copy of the library of its own may use a variable of
 * the program's, or the reverse: each library has contexts, and so values, of its own for it. */
typedef struct ctx_var {
    /* Constant after creation. */
    const char *name;
    void *default_value;
    const ctx_hooks *hooks;
    bool has_default; /* a default of NULL is a default */
    bool on_heap;     /* made by ctx_var_new: counted, and freed by the last owner */
    /* Shared by all threads. */
    ctx_number number; /* from chapter 9 on: which place it has in a thread's cache */
    ctx_count owners;
    void *data; /* the client's, for whatever purpose */
} ctx_var;

/* A variable at file scope: static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
 * It lives as long as the program and is never released, nor is its default. Python:
 * ContextVar(name). */
#define CTX_VAR_INIT(name, hooks)                                                                  \
    {                                                                                              \
        (name), NULL, (hooks), false, false, 0, 0, NULL,                                           \
    }

/* The same with a default; NULL is a default too. Python: ContextVar(name, default=value). */
#define CTX_VAR_INIT_DEFAULT(name, value, hooks)                                                   \
    {                                                                                              \
        (name), (value), (hooks), true, false, 0, 0, NULL,                                         \
    }

/* Makes a variable without a default.
 * Owner: `name` is copied; `hooks` (may be NULL) must outlive the variable; *out is the caller's,
 * who ends with ctx_var_unref.
 * Status: CTX_NULL_ARGUMENT (name, out), CTX_NO_MEMORY.
 * Cost: one allocation. Python: ContextVar(name). */
CTX_NODISCARD ctx_status ctx_var_new(const char *name, const ctx_hooks *hooks, ctx_var **out);

/* The same with a default. On CTX_OK the variable owns `value` and releases it by its hook when it
 * goes; on any other status the value stays the caller's. Python: ContextVar(name, default=value).
 */
CTX_NODISCARD ctx_status ctx_var_new_default(const char *name, void *value, const ctx_hooks *hooks,
                                             ctx_var **out);

/* One more owner; returns `var`. At file scope there are no owners and this does nothing. */
ctx_var *ctx_var_ref(ctx_var *var);

/* One owner less; the last one frees the variable and releases its default. NULL is allowed. A
 * context that binds the variable is an owner too, so this is safe at any time. */
void ctx_var_unref(ctx_var *var);

/* The name.
 * Owner: lent, as long as the variable lives; NULL for NULL.
 * Python: var.name. */
const char *ctx_var_name(const ctx_var *var);

/* The default, whatever the variable is set to.
 * Owner: *value is lent, as long as the variable lives.
 * Status: CTX_LOOKUP_ERROR (it has none), CTX_NULL_ARGUMENT; then *value is untouched.
 * Cost: none. Python: var.get() where var is unset. */
ctx_status ctx_var_default(const ctx_var *var, void **value);

/* Python's repr: <ContextVar name='user_id' at 0x...>, or with default=... before "at". Writes at
 * most `size` bytes, the NUL included, and returns the length of the whole; 0 for NULL. In the
 * name, ASCII is escaped as Python escapes it, and bytes from 0x80 up pass as they are.
 * Cost: linear in the text. */
size_t ctx_var_format(char *buffer, size_t size, const ctx_var *var);

/* A pointer of the client's on the variable, for what it has to find again from there: its own
 * object for the variable, say. NULL until it is set, and NULL for a NULL variable; the library
 * never follows it.
 * Threads: any, while none sets it. */
void ctx_var_set_data(ctx_var *var, void *data);
void *ctx_var_data(const ctx_var *var);

/* The text of one of the variable's values, by its format hook. Writes and returns as above;
 * `value` may be NULL.
 * Threads: any that holds the value. Cost: the hook's. Python: repr(value). */
size_t ctx_var_format_value(char *buffer, size_t size, const ctx_var *var, const void *value);

#ifdef __cplusplus
}
#endif
#endif
