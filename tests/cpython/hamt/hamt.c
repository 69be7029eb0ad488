/* hamt.c - the type `hamt`, and its module. */
#include "hamt.h"

static hamt_object *hamt_object_of(PyObject *self)
{
    return (hamt_object *)self;
}

/* A hamt with a copy of the map, or without: NULL. */
static hamt_object *hamt_make(PyObject *keys, const ctx_map *map)
{
    hamt_object *self = PyObject_New(hamt_object, &hamt_type);
    if (self == NULL) {
        return NULL;
    }
    self->map = (ctx_map){.root = NULL};
    self->keys = Py_NewRef(keys);
    self->weak_references = NULL;
    if (map != NULL) {
        (void)ctx_map_copy(map, &self->map); /* does not fail */
    }
    return self;
}

static PyObject *hamt_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    (void)type, (void)args, (void)kwargs;
    PyObject *keys = PyDict_New();
    hamt_object *self = keys == NULL ? NULL : hamt_make(keys, NULL);
    Py_XDECREF(keys);
    return (PyObject *)self;
}

static void hamt_dealloc(PyObject *object)
{
    hamt_object *self = hamt_object_of(object);
    if (self->weak_references != NULL) {
        PyObject_ClearWeakRefs(object);
    }
    ctx_map_clear(&self->map);
    Py_DECREF(self->keys);
    PyObject_Free(self);
}

/* The other hamt, with `binding` set, of which the caller's share is taken over. */
static PyObject *with(const hamt_object *self, ctx_binding *binding)
{
    hamt_object *other = hamt_make(self->keys, &self->map);
    ctx_binding *old = NULL;
    if (other != NULL && ctx_map_set(&other->map, binding, &old) != CTX_OK) {
        Py_CLEAR(other);
        PyErr_NoMemory();
    }
    ctx_binding_unref(old);
    ctx_binding_unref(binding);
    return (PyObject *)other;
}

static PyObject *hamt_set(PyObject *object, PyObject *args)
{
    hamt_object *self = hamt_object_of(object);
    PyObject *key;
    PyObject *value;
    if (!PyArg_UnpackTuple(args, "set", 2, 2, &key, &value)) {
        return NULL;
    }
    ctx_var *var = key_make(self->keys, key);
    if (var == NULL) {
        return NULL;
    }
    const ctx_binding *now = ctx_map_find(&self->map, var);
    if (now != NULL && now->value == value) {
        return Py_NewRef(object); /* nothing to change, and so the same hamt, as in CPython */
    }
    ctx_binding *binding = ctx_binding_new(var, Py_NewRef(value));
    if (binding == NULL) {
        Py_DECREF(value);
        return PyErr_NoMemory();
    }
    return with(self, binding);
}

static PyObject *hamt_delete(PyObject *object, PyObject *key)
{
    hamt_object *self = hamt_object_of(object);
    const ctx_var *var = key_find(self->keys, key);
    if (var == NULL) {
        return PyErr_Occurred() ? NULL : Py_NewRef(object);
    }
    hamt_object *other = hamt_make(self->keys, &self->map);
    ctx_binding *old;
    if (other == NULL || ctx_map_remove(&other->map, var, &old) != CTX_OK) {
        Py_XDECREF(other);
        return PyErr_NoMemory();
    }
    if (old == NULL) {
        Py_DECREF(other);
        return Py_NewRef(object);
    }
    ctx_binding_unref(old);
    return (PyObject *)other;
}

/* The value of `key`, lent; NULL where there is none, or with an exception set. */
static PyObject *find(const hamt_object *self, PyObject *key)
{
    const ctx_var *var = key_find(self->keys, key);
    const ctx_binding *binding = var == NULL ? NULL : ctx_map_find(&self->map, var);
    return binding == NULL ? NULL : binding->value;
}

static PyObject *hamt_get(PyObject *self, PyObject *args)
{
    PyObject *key;
    PyObject *fallback = Py_None;
    if (!PyArg_UnpackTuple(args, "get", 1, 2, &key, &fallback)) {
        return NULL;
    }
    PyObject *value = find(hamt_object_of(self), key);
    if (value == NULL && PyErr_Occurred()) {
        return NULL;
    }
    return Py_NewRef(value != NULL ? value : fallback);
}

static PyObject *hamt_getitem(PyObject *self, PyObject *key)
{
    PyObject *value = find(hamt_object_of(self), key);
    if (value == NULL && !PyErr_Occurred()) {
        PyErr_SetObject(PyExc_KeyError, key);
    }
    return Py_XNewRef(value);
}

static int hamt_contains(PyObject *self, PyObject *key)
{
    const PyObject *value = find(hamt_object_of(self), key);
    return value != NULL ? 1 : PyErr_Occurred() ? -1 : 0;
}

static Py_ssize_t hamt_length(PyObject *self)
{
    return (Py_ssize_t)hamt_object_of(self)->map.count;
}

static PyObject *hamt_keys(PyObject *self, PyObject *unused)
{
    (void)unused;
    return walk_new(hamt_object_of(self), WALK_KEYS);
}

static PyObject *hamt_values(PyObject *self, PyObject *unused)
{
    (void)unused;
    return walk_new(hamt_object_of(self), WALK_VALUES);
}

static PyObject *hamt_items(PyObject *self, PyObject *unused)
{
    (void)unused;
    return walk_new(hamt_object_of(self), WALK_ITEMS);
}

static PyObject *hamt_iter(PyObject *self)
{
    return walk_new(hamt_object_of(self), WALK_KEYS);
}

/* 1, 0, or -1 with an exception set. */
static int equal(const hamt_object *one, const hamt_object *two)
{
    int same = one->map.count == two->map.count;
    const ctx_binding *b = ctx_map_next(&one->map, NULL);
    for (; same == 1 && b != NULL; b = ctx_map_next(&one->map, b)) {
        PyObject *value = find(two, key_of(b->var));
        if (value == NULL) {
            return PyErr_Occurred() ? -1 : 0;
        }
        same = PyObject_RichCompareBool(b->value, value, Py_EQ);
    }
    return same;
}

static PyObject *hamt_compare(PyObject *self, PyObject *other, int operation)
{
    if (!Py_IS_TYPE(other, &hamt_type) || (operation != Py_EQ && operation != Py_NE)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    int same = equal(hamt_object_of(self), hamt_object_of(other));
    return same < 0 ? NULL : PyBool_FromLong((same == 1) == (operation == Py_EQ));
}

static PyMethodDef methods[] = {
    {"set", hamt_set, METH_VARARGS, NULL},
    {"get", hamt_get, METH_VARARGS, NULL},
    {"delete", hamt_delete, METH_O, NULL},
    {"keys", hamt_keys, METH_NOARGS, NULL},
    {"values", hamt_values, METH_NOARGS, NULL},
    {"items", hamt_items, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMappingMethods as_mapping = {.mp_length = hamt_length, .mp_subscript = hamt_getitem};

static PySequenceMethods as_sequence = {.sq_contains = hamt_contains};

PyTypeObject hamt_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_hamt.hamt",
    .tp_basicsize = sizeof(hamt_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = hamt_new,
    .tp_dealloc = hamt_dealloc,
    .tp_richcompare = hamt_compare,
    .tp_iter = hamt_iter,
    .tp_weaklistoffset = offsetof(hamt_object, weak_references),
    .tp_as_mapping = &as_mapping,
    .tp_as_sequence = &as_sequence,
    .tp_methods = methods,
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "ctx_hamt",
    .m_size = -1,
};

PyMODINIT_FUNC PyInit_ctx_hamt(void);

PyMODINIT_FUNC PyInit_ctx_hamt(void)
{
    PyObject *module = PyModule_Create(&definition);
    if (module != NULL && PyModule_AddType(module, &hamt_type) == 0 &&
        PyType_Ready(&key_type) == 0 && PyType_Ready(&walk_type) == 0) {
        return module;
    }
    Py_XDECREF(module);
    return NULL;
}
