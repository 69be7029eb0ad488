/* answer.h - a registry of variables by name. */
#ifndef ANSWER_H
#define ANSWER_H

#include "var.h"

#define REGISTRY_PLACES 3

/* All zero is the empty registry. */
typedef struct registry {
    ctx_var *vars[REGISTRY_PLACES]; /* owned, the first `count` of them */
    size_t count;
} registry;

/* Puts a variable in; one of the same name gives way to it.
 * Owner: the registry becomes one more owner of `var`, the caller's share stays the caller's.
 * Status: CTX_NULL_ARGUMENT (all, var), CTX_NO_MEMORY (no place left); then nothing has changed. */
ctx_status registry_add(registry *all, ctx_var *var);

/* Makes a variable and puts it in, likewise.
 * Owner: *out is lent, until a variable of this name is added or the registry is cleared.
 * Status: CTX_NULL_ARGUMENT (all, name, out), CTX_NO_MEMORY (no place left, or no memory); then
 * nothing has changed, and there is no new variable. */
ctx_status registry_make(registry *all, const char *name, ctx_var **out);

/* The variable of this name, lent as above; NULL when there is none. Neither argument is NULL. */
ctx_var *registry_find(const registry *all, const char *name);

/* Lets go of all of them; the registry, which is not NULL, is empty and may be used again. */
void registry_clear(registry *all);

#endif
