/* contextvar.c - ContextVar: a ctx_var. */
#include "module.h"

#include <structmember.h>

/* A variable may outlive its object, in a context. So the object is not the variable: the variable
 * knows its object while there is one (ctx_var_data), and else another is made. Nobody can tell,
 * for a ContextVar takes neither attributes nor weak references. */
typedef struct var_object {
    PyObject_HEAD ctx_var *var; /* owned */
    PyObject *name;
} var_object;

static ctx_var *var_of(PyObject *self)
{
    return ((var_object *)self)->var;
}

/* Takes over `var` and `name`, also where it fails. */
static PyObject *wrap(ctx_var *var, PyObject *name)
{
    var_object *self = name == NULL ? NULL : PyObject_GC_New(var_object, &var_type);
    if (self == NULL) {
        ctx_var_unref(var);
        Py_XDECREF(name);
        return NULL;
    }
    self->var = var;
    self->name = name;
    ctx_var_set_data(var, self);
    PyObject_GC_Track(self);
    return (PyObject *)self;
}

PyObject *var_object_of(ctx_var *var)
{
    PyObject *object = ctx_var_data(var);
    if (object != NULL) {
        return Py_NewRef(object);
    }
    return wrap(ctx_var_ref(var), PyUnicode_FromString(ctx_var_name(var)));
}

ctx_var *key_of(PyObject *object)
{
    if (!Py_IS_TYPE(object, &var_type)) {
        PyErr_Format(PyExc_TypeError, "a ContextVar key was expected, got %R", object);
        return NULL;
    }
    return var_of(object);
}

static PyObject *var_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    (void)type;
    static char *keywords[] = {"", "default", NULL};
    PyObject *name;
    PyObject *value = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|$O:ContextVar", keywords, &name, &value)) {
        return NULL;
    }
    if (!PyUnicode_Check(name)) {
        PyErr_SetString(PyExc_TypeError, "context variable name must be a str");
        return NULL;
    }
    const char *utf8 =
        PyUnicode_AsUTF8(name); /* C's name ends with the first NUL; var.name is `name` */
    if (utf8 == NULL) {
        return NULL;
    }
    ctx_var *var;
    ctx_status status = value == NULL
                            ? ctx_var_new(utf8, &value_hooks, &var)
                            : ctx_var_new_default(utf8, Py_NewRef(value), &value_hooks, &var);
    if (status != CTX_OK) {
        Py_XDECREF(value);
        return raise_status(status, name);
    }
    return wrap(var, Py_NewRef(name));
}

/* The default, while no context has the variable, too. There is no tp_clear: a variable never
 * changes, and so something else in the cycle can be cleared. */
static int var_traverse(PyObject *self, visitproc visit, void *arg)
{
    visitor to = {visit, arg};
    return ctx_var_traverse(var_of(self), visit_value, &to);
}

static void var_dealloc(PyObject *object)
{
    var_object *self = (var_object *)object;
    PyObject_GC_UnTrack(self);
    ctx_var_set_data(self->var, NULL);
    ctx_var_unref(self->var);
    Py_DECREF(self->name);
    PyObject_GC_Del(self);
}

static PyObject *var_get(PyObject *self, PyObject *args)
{
    PyObject *fallback = NULL;
    if (!PyArg_UnpackTuple(args, "get", 0, 1, &fallback)) {
        return NULL;
    }
    if (fallback != NULL) {
        return Py_NewRef(ctx_var_get_or(var_of(self), fallback));
    }
    void *value;
    ctx_status status = ctx_var_get(var_of(self), &value);
    return status == CTX_OK ? Py_NewRef(value) : raise_status(status, self);
}

static PyObject *var_set(PyObject *self, PyObject *value)
{
    if (!watch_thread()) {
        return NULL;
    }
    ctx_token *token;
    ctx_status status = ctx_var_set_token(var_of(self), Py_NewRef(value), &token);
    if (status != CTX_OK) {
        Py_DECREF(value);
        return raise_status(status, self);
    }
    return token_object_new(token, self);
}

static PyObject *var_reset(PyObject *self, PyObject *token)
{
    if (!Py_IS_TYPE(token, &token_type)) {
        return PyErr_Format(PyExc_TypeError, "expected an instance of Token, got %R", token);
    }
    ctx_status status = ctx_var_reset(var_of(self), token_of(token));
    return status == CTX_OK ? Py_NewRef(Py_None) : raise_status(status, token);
}

static size_t format(char *buffer, size_t size, const void *var)
{
    return ctx_var_format(buffer, size, var);
}

static PyObject *var_repr(PyObject *self)
{
    return text_of(format, var_of(self));
}

static PyMethodDef methods[] = {
    {"get", var_get, METH_VARARGS, NULL},
    {"set", var_set, METH_O, NULL},
    {"reset", var_reset, METH_O, NULL},
    {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef members[] = {
    {"name", T_OBJECT, offsetof(var_object, name), READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

PyTypeObject var_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_contextvars.ContextVar",
    .tp_basicsize = sizeof(var_object),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = var_new,
    .tp_dealloc = var_dealloc,
    .tp_traverse = var_traverse,
    .tp_repr = var_repr,
    .tp_methods = methods,
    .tp_members = members,
};
