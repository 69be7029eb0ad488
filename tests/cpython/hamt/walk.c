/* walk.c - what keys, values and items return, over a map that does not change. */
#include "hamt.h"

typedef struct walk_object {
    PyObject_HEAD hamt_object *hamt;
    const ctx_binding *at; /* lent by the hamt; NULL before the first */
    walk_kind kind;
} walk_object;

PyObject *walk_new(hamt_object *hamt, walk_kind kind)
{
    walk_object *self = PyObject_New(walk_object, &walk_type);
    if (self != NULL) {
        self->hamt = (hamt_object *)Py_NewRef(hamt);
        self->at = NULL;
        self->kind = kind;
    }
    return (PyObject *)self;
}

static PyObject *walk_next(PyObject *object)
{
    walk_object *self = (walk_object *)object;
    const ctx_binding *next = ctx_map_next(&self->hamt->map, self->at);
    if (next == NULL) {
        return NULL;
    }
    self->at = next;
    switch (self->kind) {
    case WALK_KEYS:
        return Py_NewRef(key_of(next->var));
    case WALK_VALUES:
        return Py_NewRef(next->value);
    default:
        return PyTuple_Pack(2, key_of(next->var), next->value);
    }
}

static Py_ssize_t walk_length(PyObject *self)
{
    return (Py_ssize_t)((walk_object *)self)->hamt->map.count;
}

static void walk_dealloc(PyObject *self)
{
    Py_DECREF(((walk_object *)self)->hamt);
    PyObject_Free(self);
}

static PyMappingMethods as_mapping = {.mp_length = walk_length};

PyTypeObject walk_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_hamt.walk",
    .tp_basicsize = sizeof(walk_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = walk_dealloc,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = walk_next,
    .tp_as_mapping = &as_mapping,
};
