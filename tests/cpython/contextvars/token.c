/* token.c - Token: a ctx_token. And Token.MISSING. */
#include "module.h"

typedef struct token_object {
    PyObject_HEAD ctx_token *token; /* owned */
    PyObject *var;                  /* so that token.var is the very ContextVar */
} token_object;

PyObject *token_missing;

ctx_token *token_of(PyObject *object)
{
    return ((token_object *)object)->token;
}

PyObject *token_object_new(ctx_token *token, PyObject *var)
{
    token_object *self = PyObject_GC_New(token_object, &token_type);
    if (self == NULL) {
        ctx_token_free(token);
        return NULL;
    }
    self->token = token;
    self->var = Py_NewRef(var);
    PyObject_GC_Track(self);
    return (PyObject *)self;
}

static PyObject *token_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    (void)type, (void)args, (void)kwargs;
    PyErr_SetString(PyExc_RuntimeError, "Tokens can only be created by ContextVars");
    return NULL;
}

static int token_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(((token_object *)self)->var);
    visitor to = {visit, arg};
    return ctx_token_traverse(token_of(self), visit_value, &to);
}

static int token_clear(PyObject *object)
{
    token_object *self = (token_object *)object;
    ctx_token *token = self->token;
    self->token = NULL;
    ctx_token_free(token);
    return 0;
}

static void token_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    token_clear(self);
    Py_DECREF(((token_object *)self)->var);
    PyObject_GC_Del(self);
}

static PyObject *token_var(PyObject *self, void *closure)
{
    (void)closure;
    return Py_NewRef(((token_object *)self)->var);
}

static PyObject *token_old_value(PyObject *self, void *closure)
{
    (void)closure;
    void *value;
    ctx_status status = ctx_token_old_value(token_of(self), &value);
    return Py_NewRef(status == CTX_OK ? value : token_missing);
}

static size_t format(char *buffer, size_t size, const void *token)
{
    return ctx_token_format(buffer, size, token);
}

static PyObject *token_repr(PyObject *self)
{
    return text_of(format, token_of(self));
}

static PyGetSetDef properties[] = {
    {"var", token_var, NULL, NULL, NULL},
    {"old_value", token_old_value, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyMethodDef methods[] = {
    {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, NULL},
    {NULL, NULL, 0, NULL},
};

PyTypeObject token_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_contextvars.Token",
    .tp_basicsize = sizeof(token_object),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = token_new,
    .tp_dealloc = token_dealloc,
    .tp_traverse = token_traverse,
    .tp_clear = token_clear,
    .tp_repr = token_repr,
    .tp_hash = PyObject_HashNotImplemented,
    .tp_getset = properties,
    .tp_methods = methods,
};

static PyObject *missing_repr(PyObject *self)
{
    (void)self;
    return PyUnicode_FromString("<Token.MISSING>");
}

PyTypeObject missing_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Token.MISSING",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_repr = missing_repr,
};

bool token_ready(void)
{
    token_missing = PyObject_New(PyObject, &missing_type);
    return token_missing != NULL &&
           PyDict_SetItemString(token_type.tp_dict, "MISSING", token_missing) == 0;
}
