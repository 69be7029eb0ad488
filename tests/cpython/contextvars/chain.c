/* chain.c - the type Chain: the contexts of something that stops in the middle, as a greenlet does.
 *
 * CPython has nothing of the kind: greenlet's C code keeps what it finds in the thread state. So these are for whoever
 * switches greenlets under this module (greenlets.py). */
#include "module.h"

typedef struct chain_object {
    PyObject_HEAD ctx_chain *chain;
} chain_object;

/* The Chain that the thread is in, a reference; NULL in its own. */
static _Thread_local PyObject *inside;

static PyObject *chain_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    if (!PyArg_ParseTuple(args, ":Chain") || (keywords != NULL && PyDict_Size(keywords) != 0)) {
        return NULL;
    }
    chain_object *self = (chain_object *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    ctx_status status = ctx_chain_new(&self->chain);
    if (status != CTX_OK) {
        Py_DECREF(self);
        return raise_status(status, (PyObject *)type);
    }
    return (PyObject *)self;
}

static void chain_dealloc(PyObject *self)
{
    /* Nobody is inside: who is, has a reference. */
    (void)!ctx_chain_free(((chain_object *)self)->chain);
    Py_TYPE(self)->tp_free(self);
}

PyTypeObject chain_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "_contextvars.Chain",
    .tp_basicsize = sizeof(chain_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = chain_new,
    .tp_dealloc = chain_dealloc,
};

PyObject *chain_switch(PyObject *module, PyObject *to)
{
    (void)module;
    if (to != Py_None && !PyObject_TypeCheck(to, &chain_type)) {
        return PyErr_Format(PyExc_TypeError, "a Chain or None is wanted, not %R", to);
    }
    if (!watch_thread()) {
        return NULL;
    }
    ctx_status status = ctx_chain_switch(to == Py_None ? NULL : ((chain_object *)to)->chain, NULL);
    if (status != CTX_OK) {
        return raise_status(status, to);
    }
    PyObject *from = inside;
    inside = to == Py_None ? NULL : Py_NewRef(to);
    return from != NULL ? from : Py_NewRef(Py_None);
}
