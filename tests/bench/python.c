/* python.c - the same work as in library.c, loop by loop, done by CPython through its C API. */
#include <Python.h>

#include "bench.h"

typedef struct world {
    size_t count;
    PyObject **vars;
    PyObject *probes[BENCH_PROBES]; /* lent by vars */
    PyObject *missing;
    PyObject *context;
    PyObject *other;
} world;

static PyObject *first;
static PyObject *second;

static void must(bool worked)
{
    if (!worked) {
        PyErr_Print();
        fprintf(stderr, "CPython could not set up the benchmark\n");
        exit(1);
    }
}

/* A set makes a token, wanted or not. */
static bool set_drop(PyObject *var, PyObject *value)
{
    PyObject *token = PyContextVar_Set(var, value);
    Py_XDECREF(token);
    return token != NULL;
}

/* A get gives a reference; whether it is to `value` (NULL: to nothing). */
static bool get_is(PyObject *var, const PyObject *value)
{
    PyObject *found;
    bool worked = PyContextVar_Get(var, NULL, &found) == 0;
    if (worked) {
        worked = found == value;
        Py_XDECREF(found);
    }
    return worked;
}

static PyObject *var_new(size_t number)
{
    char name[32];
    snprintf(name, sizeof name, "v%zu", number);
    PyObject *var = PyContextVar_New(name, NULL);
    must(var != NULL);
    return var;
}

static PyObject *missing_new(size_t number)
{
    PyObject *var = var_new(number);
    PyObject *elsewhere = PyContext_New();
    must(elsewhere != NULL && PyContext_Enter(elsewhere) == 0);
    must(set_drop(var, first));
    must(PyContext_Exit(elsewhere) == 0);
    Py_DECREF(elsewhere);
    return var;
}

static void *begin(size_t variables)
{
    world *w = malloc(sizeof *w);
    must(w != NULL);
    w->count = variables;
    w->vars = calloc(variables, sizeof(PyObject *));
    must(w->vars != NULL);
    w->missing = missing_new(variables);
    w->context = PyContext_New();
    must(w->context != NULL && PyContext_Enter(w->context) == 0);
    for (size_t i = 0; i < variables; i++) {
        w->vars[i] = var_new(i);
        must(set_drop(w->vars[i], first));
    }
    for (size_t i = 0; i < BENCH_PROBES; i++) {
        w->probes[i] = w->vars[i * variables / BENCH_PROBES];
    }
    w->other = PyContext_CopyCurrent();
    must(w->other != NULL);
    return w;
}

static void end(void *world_)
{
    world *w = world_;
    must(PyContext_Exit(w->context) == 0);
    Py_DECREF(w->context);
    Py_DECREF(w->other);
    for (size_t i = 0; i < w->count; i++) {
        Py_DECREF(w->vars[i]);
    }
    Py_DECREF(w->missing);
    free(w->vars);
    free(w);
}

static bool get(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        good += get_is(w->probes[i % BENCH_PROBES], first);
    }
    return good == times;
}

static bool get_all(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    size_t next = 0;
    for (size_t i = 0; i < times; i++) {
        good += get_is(w->vars[next], first);
        next = next + 1 == w->count ? 0 : next + 1;
    }
    return good == times;
}

static bool get_missing(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        good += get_is(w->missing, NULL);
    }
    return good == times;
}

static bool enter_get_exit(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        good += PyContext_Enter(w->other) == 0 && get_is(w->probes[i % BENCH_PROBES], first) &&
                PyContext_Exit(w->other) == 0;
    }
    return good == times;
}

static bool set(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        PyObject *value = i / BENCH_PROBES % 2 == 0 ? second : first;
        good += set_drop(w->probes[i % BENCH_PROBES], value);
    }
    return good == times && get(w, BENCH_PROBES);
}

static bool copy_set(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        PyObject *copy = PyContext_CopyCurrent();
        PyObject *value = i / BENCH_PROBES % 2 == 0 ? second : first;
        good += copy != NULL && set_drop(w->probes[i % BENCH_PROBES], value);
        Py_XDECREF(copy);
    }
    return good == times && get(w, BENCH_PROBES);
}

static bool set_reset(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        PyObject *var = w->probes[i % BENCH_PROBES];
        PyObject *token = PyContextVar_Set(var, second);
        good += token != NULL && PyContextVar_Reset(var, token) == 0;
        Py_XDECREF(token);
    }
    return good == times && get(w, BENCH_PROBES);
}

static bool copy_drop(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        PyObject *copy = PyContext_CopyCurrent();
        good += copy != NULL && PyObject_Size(copy) == (Py_ssize_t)w->count;
        Py_XDECREF(copy);
    }
    return good == times;
}

static bool enter_exit(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        good += PyContext_Enter(w->other) == 0 && PyContext_Exit(w->other) == 0;
    }
    return good == times;
}

static void *count_call(void *calls)
{
    ++*(size_t *)calls;
    return calls;
}

/* Enter and exit around a C function, called through a pointer as ctx_run does. Context.run would
 * also pay for a Python call. */
static bool run(void *world_, size_t times)
{
    world *w = world_;
    void *(*volatile function)(void *) = count_call;
    size_t good = 0;
    size_t calls = 0;
    for (size_t i = 0; i < times; i++) {
        good += PyContext_Enter(w->other) == 0 && function(&calls) == &calls &&
                PyContext_Exit(w->other) == 0;
    }
    return good == times && calls == times;
}

static void finish(void)
{
    Py_CLEAR(first);
    Py_CLEAR(second);
    Py_Finalize();
}

/* An interpreter that reads no files of the user's and handles no signals. */
static void start(void)
{
    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    config.site_import = 0;
    PyStatus status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    if (PyStatus_Exception(status)) {
        Py_ExitStatusException(status);
    }
    first = PyLong_FromLong(12345);
    second = PyLong_FromLong(67890);
    must(first != NULL && second != NULL);
}

const bench_worker *bench_python(void)
{
    static const bench_worker worker = {
        .name = "CPython",
        .version = PY_VERSION,
        .begin = begin,
        .loops = {[BENCH_GET] = get,
                  [BENCH_GET_ALL] = get_all,
                  [BENCH_GET_MISSING] = get_missing,
                  [BENCH_ENTER_GET_EXIT] = enter_get_exit,
                  [BENCH_SET] = set,
                  [BENCH_COPY_SET] = copy_set,
                  [BENCH_SET_RESET] = set_reset,
                  [BENCH_COPY] = copy_drop,
                  [BENCH_ENTER_EXIT] = enter_exit,
                  [BENCH_RUN] = run},
        .end = end,
        .finish = finish,
    };
    start();
    return &worker;
}
