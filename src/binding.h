/* binding.h - internal: a variable and the value it is bound to. Chapter 2.
 *
 * A binding never changes: to set a variable again is to make another binding. So contexts, copies
 * of contexts and tokens can all hold the same one, and the value ends when the last of them lets
 * go. (From chapter 9 on, one that nobody else holds may take another value: ctx_context_exchange.)
 */
#ifndef CTX_BINDING_H
#define CTX_BINDING_H

#include "var.h"

typedef struct ctx_binding {
    ctx_var *var; /* owned: the variable lives at least as long as its bindings */
    void *value;  /* owned, by var's release hook */
    ctx_count owners;
} ctx_binding;

/* A binding with one owner, the caller, which takes over `value`; NULL when there is no memory. */
ctx_binding *ctx_binding_new(ctx_var *var, void *value);

/* Undoes ctx_binding_new before anybody else has seen the binding: the value is the caller's again.
 */
void ctx_binding_cancel(ctx_binding *binding);

/* One more owner; returns `binding`. NULL is allowed. */
ctx_binding *ctx_binding_ref(ctx_binding *binding);

/* One owner less; the last one releases the value. NULL is allowed. Call it when nothing is locked
 * and every structure is whole, since the release hook may call back into the library. */
void ctx_binding_unref(ctx_binding *binding);

#endif
