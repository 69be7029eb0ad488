/* traverse.h - what a variable, a context or a token keeps alive, and nobody else. Chapter 6.
 *
 * Counts do not see a cycle: where a context binds a variable to an object that holds the context,
 * neither ends. A language with a collector for such cycles, as CPython has, asks each object what
 * it holds (tp_traverse), and a binding to that language answers with these.
 *
 * Such a collector takes every reference that it is told of off the object's count, and what is
 * left must come from outside; so it must not be told twice. A value that two contexts share is
 * one reference, and each could tell of it. Hence neither does: what is told here is held by one
 * alone, all the way down. To the collector the rest looks held from outside. Nothing ends too
 * early, and a cycle that leads through something shared is found when the sharing is over.
 *
 * Turned down: to tell of shared values, too, each thing with its count. The collector would have
 * to know every node of the trie as an object of its own, which costs each set an allocation for
 * every level. */
#ifndef CTX_TRAVERSE_H
#define CTX_TRAVERSE_H

#include "token.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Gets one value. Another result than 0 ends the traversal, and is its result. It must not call
 * back into the library, nor end anything. */
typedef int (*ctx_visit)(void *value, void *argument);

/* Calls visit(value, argument) for each value that the end of the caller's share would release,
 * once, in no order: of a variable its default; of a context what it binds, and the defaults of
 * variables that have only that binding left; of a token the old value, and what its context holds.
 * Nothing, while there is any other share, or a thread is inside the context. Of a token it may be
 * less, where the token itself holds something twice.
 * Owner: values are lent to `visit`. NULL is an empty traversal.
 * Threads: any that has the share, while no other calls the library for what is in it: under the
 * interpreter's lock, say. Cost: linear in what is held alone. Python: tp_traverse. */
int ctx_var_traverse(ctx_var *var, ctx_visit visit, void *argument);
int ctx_context_traverse(ctx_context *context, ctx_visit visit, void *argument);
int ctx_token_traverse(ctx_token *token, ctx_visit visit, void *argument);

#ifdef __cplusplus
}
#endif
#endif
