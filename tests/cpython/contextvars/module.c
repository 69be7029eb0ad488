/* module.c - the module ctx_contextvars, which takes the place of _contextvars. */
#include "module.h"

static PyObject *copy_context(PyObject *module, PyObject *unused)
{
    (void)unused;
    ctx_context *copy;
    ctx_status status = ctx_copy_context(&copy);
    return status == CTX_OK ? context_object_new(copy) : raise_status(status, module);
}

static PyObject *entered(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    return context_entered();
}

static PyMethodDef functions[] = {
    {"copy_context", copy_context, METH_NOARGS, NULL},
    {"entered", entered, METH_NOARGS, NULL},
    {"switch", chain_switch, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "ctx_contextvars",
    .m_size = -1,
    .m_methods = functions,
};

PyMODINIT_FUNC PyInit_ctx_contextvars(void);

PyMODINIT_FUNC PyInit_ctx_contextvars(void)
{
    PyObject *module = PyModule_Create(&definition);
    if (module != NULL && PyModule_AddType(module, &var_type) == 0 &&
        PyModule_AddType(module, &context_type) == 0 &&
        PyModule_AddType(module, &token_type) == 0 && PyModule_AddType(module, &chain_type) == 0 &&
        PyType_Ready(&missing_type) == 0 && PyType_Ready(&walk_type) == 0 && token_ready()) {
        return module;
    }
    Py_XDECREF(module);
    return NULL;
}
