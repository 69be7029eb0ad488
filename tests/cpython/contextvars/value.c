/* value.c - what the library has to know of a value that is a Python object. */
#include "module.h"

static bool interpreter_is_there(void)
{
#if PY_VERSION_HEX >= 0x030d0000
    return PyThreadState_GetUnchecked() != NULL;
#else
    return _PyThreadState_UncheckedGet() != NULL;
#endif
}

/* What is set when a thread's state has gone, by the last destructors of all, goes with the
 * process: there is no interpreter any more to end it. */
static void release(void *value)
{
    if (interpreter_is_there()) {
        Py_XDECREF(value);
    }
}

/* No hook can fail. This one keeps the exception where Python keeps it, and says "not equal": the
 * comparison is over, and whoever asked for it looks there. */
static bool equal(const void *a, const void *b)
{
    if (PyErr_Occurred()) {
        return false;
    }
    return PyObject_RichCompareBool((PyObject *)(uintptr_t)a, (PyObject *)(uintptr_t)b, Py_EQ) == 1;
}

/* The same for a repr that raises: no text. */
static size_t format(char *buffer, size_t size, const void *value)
{
    PyObject *repr = PyErr_Occurred() ? NULL : PyObject_Repr((PyObject *)(uintptr_t)value);
    const char *text = repr == NULL ? NULL : PyUnicode_AsUTF8(repr);
    int length = snprintf(buffer, size, "%s", text == NULL ? "" : text);
    Py_XDECREF(repr);
    return length < 0 ? 0 : (size_t)length;
}

const ctx_hooks value_hooks = {.release = release, .format = format, .equal = equal};

int visit_value(void *value, void *argument)
{
    const visitor *to = argument;
    return value == NULL ? 0 : to->visit(value, to->arg);
}

PyObject *text_of(format_function format_object, const void *object)
{
    size_t size = format_object(NULL, 0, object) + 1;
    char *buffer = PyErr_Occurred() ? NULL : PyMem_Malloc(size);
    if (buffer == NULL) {
        return PyErr_Occurred() ? NULL : PyErr_NoMemory();
    }
    size_t length = format_object(buffer, size, object);
    PyObject *text = NULL;
    if (!PyErr_Occurred()) {
        /* A repr that is longer the second time was cut, perhaps inside a character. */
        Py_ssize_t written = (Py_ssize_t)(length < size ? length : size - 1);
        text = PyUnicode_DecodeUTF8(buffer, written, "replace");
    }
    PyMem_Free(buffer);
    return text;
}
