/* thread.c - what the library holds for a thread goes when Python's thread state does.
 *
 * The library lets go of a thread's values when the thread ends, and of the main thread's at exit.
 * Both are too late for Python's objects: the thread has given its state back by then, and the
 * interpreter has gone. But a thread state has a dictionary, which is emptied at its end in the
 * thread itself, with all that an object's end may need still there. So an object lies in it that
 * does nothing but go. */
#include "module.h"

typedef struct watch_object {
    PyObject_HEAD
} watch_object;

/* The calling thread's, lent by its thread state; NULL if there is none. */
static _Thread_local PyObject *watch;

static void watch_dealloc(PyObject *self)
{
    /* After a fork, and at the end of the interpreter, one thread empties the dictionaries of
     * others; what it holds itself is not meant. */
    if (self == watch) {
        watch = NULL;
        ctx_thread_end();
    }
    PyObject_Free(self);
}

static PyTypeObject watch_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "_contextvars.thread",
    .tp_basicsize = sizeof(watch_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = watch_dealloc,
};

bool watch_thread(void)
{
    if (watch != NULL) {
        return true;
    }
    PyObject *state = PyThreadState_GetDict();
    if (state == NULL || PyType_Ready(&watch_type) < 0) {
        return false;
    }
    PyObject *mine = PyObject_New(PyObject, &watch_type);
    if (mine == NULL) {
        return false;
    }
    bool is_kept = PyDict_SetItemString(state, "_contextvars.thread", mine) == 0;
    watch = is_kept ? mine : NULL;
    Py_DECREF(mine);
    return is_kept;
}
