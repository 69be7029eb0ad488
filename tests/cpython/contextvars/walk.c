/* walk.c - what keys, values and items return: a ctx_iter, with the length that Python's has. */
#include "module.h"

typedef struct walk_object {
    PyObject_HEAD ctx_iter iter; /* of this object's, until it goes */
    walk_kind kind;
    size_t length;
} walk_object;

PyObject *walk_new(const ctx_context *context, walk_kind kind)
{
    ctx_iter iter;
    ctx_status status = ctx_iter_begin(context, &iter);
    if (status != CTX_OK) {
        return raise_status(status, Py_None);
    }
    walk_object *self = PyObject_New(walk_object, &walk_type);
    if (self == NULL) {
        ctx_iter_end(&iter);
        return NULL;
    }
    self->iter = iter;
    self->kind = kind;
    self->length = ctx_context_len(context);
    return (PyObject *)self;
}

static PyObject *item(ctx_var *var, PyObject *value)
{
    PyObject *key = var_object_of(var);
    return key == NULL ? NULL : Py_BuildValue("(NO)", key, value);
}

static PyObject *walk_next(PyObject *object)
{
    walk_object *self = (walk_object *)object;
    ctx_var *var;
    void *value;
    if (!ctx_iter_next(&self->iter, &var, &value)) {
        return NULL;
    }
    switch (self->kind) {
    case WALK_KEYS:
        return var_object_of(var);
    case WALK_VALUES:
        return Py_NewRef(value);
    default:
        return item(var, value);
    }
}

static Py_ssize_t walk_length(PyObject *self)
{
    return (Py_ssize_t)((walk_object *)self)->length;
}

static void walk_dealloc(PyObject *self)
{
    ctx_iter_end(&((walk_object *)self)->iter);
    PyObject_Free(self);
}

static PyMappingMethods as_mapping = {.mp_length = walk_length};

PyTypeObject walk_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_contextvars.walk",
    .tp_basicsize = sizeof(walk_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = walk_dealloc,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = walk_next,
    .tp_as_mapping = &as_mapping,
};
