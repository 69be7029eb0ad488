/* context.c - Context: a ctx_context. */
#include "module.h"

typedef struct context_object {
    PyObject_HEAD ctx_context *context; /* owned */
    PyObject *weak_references;
} context_object;

static ctx_context *context_of(PyObject *self)
{
    return ((context_object *)self)->context;
}

PyObject *context_object_new(ctx_context *context)
{
    context_object *self = PyObject_GC_New(context_object, &context_type);
    if (self == NULL) {
        ctx_context_unref(context);
        return NULL;
    }
    self->context = context;
    self->weak_references = NULL;
    PyObject_GC_Track(self);
    return (PyObject *)self;
}

static PyObject *context_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    if (PyTuple_GET_SIZE(args) > 0 || (kwargs != NULL && PyDict_GET_SIZE(kwargs) > 0)) {
        PyErr_SetString(PyExc_TypeError, "Context() does not accept any arguments");
        return NULL;
    }
    ctx_context *context;
    ctx_status status = ctx_context_new(&context);
    return status == CTX_OK ? context_object_new(context) : raise_status(status, (PyObject *)type);
}

static int context_traverse(PyObject *self, visitproc visit, void *arg)
{
    visitor to = {visit, arg};
    return ctx_context_traverse(context_of(self), visit_value, &to);
}

static int context_clear(PyObject *object)
{
    context_object *self = (context_object *)object;
    ctx_context *context = self->context;
    self->context = NULL;
    ctx_context_unref(context);
    return 0;
}

static void context_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    if (((context_object *)self)->weak_references != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    context_clear(self);
    PyObject_GC_Del(self);
}

static unsigned long entered;

PyObject *context_entered(void)
{
    return PyLong_FromUnsignedLong(entered);
}

static PyObject *context_run(PyObject *self, PyObject *const *args, Py_ssize_t count,
                             PyObject *keywords)
{
    if (count < 1) {
        PyErr_SetString(PyExc_TypeError, "run() missing 1 required positional argument");
        return NULL;
    }
    if (!watch_thread()) {
        return NULL;
    }
    ctx_status status = ctx_enter(context_of(self));
    if (status != CTX_OK) {
        return raise_status(status, self);
    }
    entered++;
    PyObject *result = PyObject_Vectorcall(args[0], args + 1, (size_t)count - 1, keywords);
    status = ctx_exit(context_of(self));
    if (status != CTX_OK) {
        Py_XDECREF(result);
        return raise_status(status, self);
    }
    return result;
}

static PyObject *context_copy(PyObject *self, PyObject *unused)
{
    (void)unused;
    ctx_context *copy;
    ctx_status status = ctx_context_copy(context_of(self), &copy);
    return status == CTX_OK ? context_object_new(copy) : raise_status(status, self);
}

/* The value that `key` has in the context, a new reference; or NULL, with an exception set if there
 * is another reason than that it has none. By a share, and not lent: another thread may be running
 * in the context. */
static PyObject *find(PyObject *self, PyObject *key)
{
    const ctx_var *var = key_of(key);
    ctx_share share;
    if (var == NULL) {
        return NULL;
    }
    ctx_status status = ctx_context_get_share(context_of(self), var, &share);
    if (status != CTX_OK) {
        return status == CTX_KEY_ERROR ? NULL : raise_status(status, self);
    }
    PyObject *value = Py_NewRef(share.value);
    ctx_share_end(&share);
    return value;
}

static PyObject *context_getitem(PyObject *self, PyObject *key)
{
    PyObject *value = find(self, key);
    return value != NULL ? value : raise_status(CTX_KEY_ERROR, key);
}

static PyObject *context_get(PyObject *self, PyObject *args)
{
    PyObject *key;
    PyObject *fallback = Py_None;
    if (!PyArg_UnpackTuple(args, "get", 1, 2, &key, &fallback)) {
        return NULL;
    }
    PyObject *value = find(self, key);
    return value != NULL || PyErr_Occurred() ? value : Py_NewRef(fallback);
}

static int context_contains(PyObject *self, PyObject *key)
{
    const ctx_var *var = key_of(key);
    return var == NULL ? -1 : ctx_context_contains(context_of(self), var);
}

static Py_ssize_t context_length(PyObject *self)
{
    return (Py_ssize_t)ctx_context_len(context_of(self));
}

static PyObject *context_keys(PyObject *self, PyObject *unused)
{
    (void)unused;
    return walk_new(context_of(self), WALK_KEYS);
}

static PyObject *context_values(PyObject *self, PyObject *unused)
{
    (void)unused;
    return walk_new(context_of(self), WALK_VALUES);
}

static PyObject *context_items(PyObject *self, PyObject *unused)
{
    (void)unused;
    return walk_new(context_of(self), WALK_ITEMS);
}

static PyObject *context_iter(PyObject *self)
{
    return walk_new(context_of(self), WALK_KEYS);
}

static PyObject *context_compare(PyObject *self, PyObject *other, int operation)
{
    if (!Py_IS_TYPE(other, &context_type) || (operation != Py_EQ && operation != Py_NE)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    bool equal;
    ctx_status status = ctx_context_equal(context_of(self), context_of(other), &equal);
    if (status != CTX_OK || PyErr_Occurred()) {
        return raise_status(status, self);
    }
    return PyBool_FromLong(equal == (operation == Py_EQ));
}

static size_t format(char *buffer, size_t size, const void *context)
{
    return ctx_context_format(buffer, size, context);
}

static PyObject *context_repr(PyObject *self)
{
    return text_of(format, context_of(self));
}

static PyMethodDef methods[] = {
    {"run", (PyCFunction)(void (*)(void))context_run, METH_FASTCALL | METH_KEYWORDS, NULL},
    {"copy", context_copy, METH_NOARGS, NULL},
    {"get", context_get, METH_VARARGS, NULL},
    {"keys", context_keys, METH_NOARGS, NULL},
    {"values", context_values, METH_NOARGS, NULL},
    {"items", context_items, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMappingMethods as_mapping = {
    .mp_length = context_length,
    .mp_subscript = context_getitem,
};

static PySequenceMethods as_sequence = {.sq_contains = context_contains};

PyTypeObject context_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_contextvars.Context",
    .tp_basicsize = sizeof(context_object),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = context_new,
    .tp_dealloc = context_dealloc,
    .tp_traverse = context_traverse,
    .tp_clear = context_clear,
    .tp_repr = context_repr,
    .tp_hash = PyObject_HashNotImplemented,
    .tp_richcompare = context_compare,
    .tp_iter = context_iter,
    .tp_weaklistoffset = offsetof(context_object, weak_references),
    .tp_as_mapping = &as_mapping,
    .tp_as_sequence = &as_sequence,
    .tp_methods = methods,
};
