/* module.h - Python's contextvars over the library: what the files of the module share.
 *
 * An object of Python's holds one of the library's and calls it: ContextVar a ctx_var, Context a
 * ctx_context, Token a ctx_token. Values are references to Python's objects, one for each binding,
 * which the variables' hooks give back. Everything here runs with the interpreter's lock held. */
#ifndef MODULE_H
#define MODULE_H

#include <Python.h>

#include "ctx.h"

extern PyTypeObject var_type;
extern PyTypeObject context_type;
extern PyTypeObject token_type;
extern PyTypeObject missing_type;
extern PyTypeObject walk_type;
extern PyTypeObject chain_type;

/* What a ContextVar knows of its values. */
extern const ctx_hooks value_hooks;

/* Python's collector looks for cycles: to traverse an object is to tell what it holds. This tells one
 * value, for the library's traversals. */
typedef struct visitor {
    visitproc visit;
    void *arg;
} visitor;
int visit_value(void *value, void *argument);

/* Raises the exception that `status` stands for, about `subject`, unless a hook has left one of its
 * own; returns NULL. */
PyObject *raise_status(ctx_status status, PyObject *subject);

/* The text that one of the library's format functions writes; NULL with an exception set where a
 * hook has left one. */
typedef size_t (*format_function)(char *buffer, size_t size, const void *object);
PyObject *text_of(format_function format, const void *object);

/* Sees to it that what the library holds for the calling thread goes when Python's thread state
 * does. Call it before the thread sets a variable or enters a context.
 * Returns false with an exception set. */
bool watch_thread(void);

/* The ContextVar of one of the library's variables: a new reference, or NULL with an exception. */
PyObject *var_object_of(ctx_var *var);

/* The library's variable, lent; NULL with an exception set for what is no ContextVar. */
ctx_var *key_of(PyObject *object);

/* Takes over `token`, which a set of the ContextVar `var` has made. */
PyObject *token_object_new(ctx_token *token, PyObject *var);
ctx_token *token_of(PyObject *object);

/* Takes over `context`. */
PyObject *context_object_new(ctx_context *context);

/* How often Context.run has entered a context: so the tests know that it was this module's. */
PyObject *context_entered(void);

/* switch(chain): the thread is in that one from now on, or in its own where it is None. Returns the
 * Chain that it was in, or None. */
PyObject *chain_switch(PyObject *module, PyObject *to);

/* An iterator with a length, over `context` as it is now. */
typedef enum walk_kind { WALK_KEYS, WALK_VALUES, WALK_ITEMS } walk_kind;
PyObject *walk_new(const ctx_context *context, walk_kind kind);

/* Token.MISSING, lent; made by token_ready. */
extern PyObject *token_missing;
bool token_ready(void);

#endif
