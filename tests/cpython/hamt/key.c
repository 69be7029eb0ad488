/* key.c - a variable for each key, with the hash that the key wants. */
#include "chosen.h"
#include "hamt.h"

typedef struct key_object {
    PyObject_HEAD ctx_var var; /* uncounted, as at file scope: the dictionary outlives the maps */
    PyObject *key;
} key_object;

static void release(void *value)
{
    Py_XDECREF(value);
}

static const ctx_hooks hooks = {.release = release};

static void key_dealloc(PyObject *self)
{
    Py_DECREF(((key_object *)self)->key);
    PyObject_Free(self);
}

PyTypeObject key_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "ctx_hamt.key",
    .tp_basicsize = sizeof(key_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = key_dealloc,
};

PyObject *key_of(const ctx_var *var)
{
    return ((key_object *)((uintptr_t)var - offsetof(key_object, var)))->key;
}

ctx_var *key_find(PyObject *keys, PyObject *key)
{
    PyObject *found = PyDict_GetItemWithError(keys, key);
    return found == NULL ? NULL : &((key_object *)found)->var;
}

/* CPython folds a hash to 32 bits as well. */
static uint64_t unique_hash(Py_hash_t hash)
{
    static uint32_t number;
    uint64_t bits = (uint64_t)hash;
    return (uint64_t)++number << 32 | ((bits ^ bits >> 32) & UINT32_MAX);
}

ctx_var *key_make(PyObject *keys, PyObject *key)
{
    ctx_var *found = key_find(keys, key);
    Py_hash_t hash = found != NULL || PyErr_Occurred() ? -1 : PyObject_Hash(key);
    if (hash == -1) {
        return found;
    }
    key_object *made = PyObject_New(key_object, &key_type);
    if (made == NULL) {
        return NULL;
    }
    made->var = (ctx_var)CTX_VAR_INIT("key", &hooks);
    choose_hash(&made->var, unique_hash(hash));
    made->key = Py_NewRef(key);
    bool is_kept = PyDict_SetItem(keys, key, (PyObject *)made) == 0;
    Py_DECREF(made);
    return is_kept ? &made->var : NULL;
}
