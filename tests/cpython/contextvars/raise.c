/* raise.c - a status as Python's exception, with the library's words. */
#include "module.h"

static PyObject *exception_of(ctx_status status)
{
    PyObject *builtins = PyEval_GetBuiltins();
    return PyDict_GetItemString(builtins, ctx_status_name(status));
}

/* The whole sentence, about a subject whose text is `repr`. */
static PyObject *sentence(ctx_status status, const char *repr)
{
    size_t length = ctx_status_format(NULL, 0, status, repr);
    char *buffer = PyMem_Malloc(length + 1);
    if (buffer == NULL) {
        return PyErr_NoMemory();
    }
    ctx_status_format(buffer, length + 1, status, repr);
    PyObject *text = PyUnicode_FromString(buffer);
    PyMem_Free(buffer);
    return text;
}

static void raise_sentence(ctx_status status, PyObject *subject)
{
    PyObject *repr = PyObject_Repr(subject);
    const char *utf8 = repr == NULL ? NULL : PyUnicode_AsUTF8(repr);
    PyObject *text = utf8 == NULL ? NULL : sentence(status, utf8);
    if (text != NULL) {
        PyErr_SetObject(exception_of(status), text);
        Py_DECREF(text);
    }
    Py_XDECREF(repr);
}

PyObject *raise_status(ctx_status status, PyObject *subject)
{
    if (PyErr_Occurred()) {
        return NULL;
    }
    switch (status) {
    case CTX_NO_MEMORY:
        return PyErr_NoMemory();
    case CTX_LOOKUP_ERROR:
    case CTX_KEY_ERROR:
        PyErr_SetObject(exception_of(status), subject); /* which is all that these say */
        return NULL;
    default:
        raise_sentence(status, subject);
        return NULL;
    }
}
