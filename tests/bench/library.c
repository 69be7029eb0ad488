/* library.c - the work, done by this library. */
#include "bench.h"
#include "ctx.h"
#include "heap.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct world {
    size_t count;
    ctx_var **vars;                /* a share of each */
    ctx_var *probes[BENCH_PROBES]; /* lent by vars */
    ctx_var *missing;              /* not set in `context` */
    ctx_context *context;          /* entered, from begin to end */
    ctx_context *other;            /* a copy of it, not entered */
} world;

/* Every variable is set to `first`, but while a loop sets it. */
static char values[2];
static void *const first = &values[0];
static void *const second = &values[1];

/* What a world needs to be there at all. */
static void must(bool worked)
{
    if (!worked) {
        fprintf(stderr, "the library could not set up the benchmark\n");
        exit(1);
    }
}

static ctx_var *var_new(size_t number)
{
    char name[32];
    ctx_var *var;
    snprintf(name, sizeof name, "v%zu", number);
    must(ctx_var_new(name, NULL, &var) == CTX_OK);
    return var;
}

/* A variable that was set, but elsewhere: it takes the whole way down the map to miss it. */
static ctx_var *missing_new(size_t number)
{
    ctx_var *var = var_new(number);
    ctx_context *elsewhere;
    must(ctx_context_new(&elsewhere) == CTX_OK);
    must(ctx_enter(elsewhere) == CTX_OK);
    must(ctx_var_set(var, first) == CTX_OK);
    must(ctx_exit(elsewhere) == CTX_OK);
    ctx_context_unref(elsewhere);
    return var;
}

static void *begin(size_t variables)
{
    world *w = malloc(sizeof *w);
    must(w != NULL);
    w->count = variables;
    w->vars = calloc(variables, sizeof(ctx_var *));
    must(w->vars != NULL);
    w->missing = missing_new(variables);
    must(ctx_context_new(&w->context) == CTX_OK);
    must(ctx_enter(w->context) == CTX_OK);
    for (size_t i = 0; i < variables; i++) {
        w->vars[i] = var_new(i);
        must(ctx_var_set(w->vars[i], first) == CTX_OK);
    }
    for (size_t i = 0; i < BENCH_PROBES; i++) {
        w->probes[i] = w->vars[i * variables / BENCH_PROBES];
    }
    must(ctx_copy_context(&w->other) == CTX_OK);
    return w;
}

/* With the same tries in each run. */
static void *begin_fixed(size_t variables)
{
    heap_fixed(true);
    void *made = begin(variables);
    heap_fixed(false);
    return made;
}

static void *begin_copy(const void *world_)
{
    const world *of = world_;
    world *w = malloc(sizeof *w);
    must(w != NULL);
    *w = *of;
    w->vars = calloc(w->count, sizeof(ctx_var *));
    must(w->vars != NULL);
    for (size_t i = 0; i < w->count; i++) {
        w->vars[i] = ctx_var_ref(of->vars[i]);
    }
    ctx_var_ref(w->missing);
    must(ctx_context_copy(of->other, &w->context) == CTX_OK);
    must(ctx_context_copy(of->other, &w->other) == CTX_OK);
    must(ctx_enter(w->context) == CTX_OK);
    return w;
}

static void end(void *world_)
{
    world *w = world_;
    must(ctx_exit(w->context) == CTX_OK);
    ctx_context_unref(w->context);
    ctx_context_unref(w->other);
    for (size_t i = 0; i < w->count; i++) {
        ctx_var_unref(w->vars[i]);
    }
    ctx_var_unref(w->missing);
    free(w->vars);
    free(w);
}

static bool get(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        void *value;
        good += ctx_var_get(w->probes[i % BENCH_PROBES], &value) == CTX_OK && value == first;
    }
    return good == times;
}

static bool get_all(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    size_t next = 0;
    for (size_t i = 0; i < times; i++) {
        void *value;
        good += ctx_var_get(w->vars[next], &value) == CTX_OK && value == first;
        next = next + 1 == w->count ? 0 : next + 1;
    }
    return good == times;
}

static bool get_missing(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        void *value;
        good += ctx_var_get(w->missing, &value) == CTX_LOOKUP_ERROR;
    }
    return good == times;
}

static bool enter_get_exit(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        void *value;
        good += ctx_enter(w->other) == CTX_OK &&
                ctx_var_get(w->probes[i % BENCH_PROBES], &value) == CTX_OK && value == first &&
                ctx_exit(w->other) == CTX_OK;
    }
    return good == times;
}

/* CPython is quick when a set changes nothing, so these change something: one round of the probes
 * to the second value, the next back to the first. */
_Static_assert(MEASURE_BATCH % (2 * BENCH_PROBES) == 0, "a set loop must end with the first value");

static bool set(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        void *value = i / BENCH_PROBES % 2 == 0 ? second : first;
        good += ctx_var_set(w->probes[i % BENCH_PROBES], value) == CTX_OK;
    }
    return good == times && get(w, BENCH_PROBES);
}

static bool copy_set(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        ctx_context *copy = NULL;
        void *value = i / BENCH_PROBES % 2 == 0 ? second : first;
        good += ctx_copy_context(&copy) == CTX_OK &&
                ctx_var_set(w->probes[i % BENCH_PROBES], value) == CTX_OK;
        ctx_context_unref(copy);
    }
    return good == times && get(w, BENCH_PROBES);
}

static bool set_reset(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        ctx_var *var = w->probes[i % BENCH_PROBES];
        ctx_token *token = NULL;
        good +=
            ctx_var_set_token(var, second, &token) == CTX_OK && ctx_var_reset(var, token) == CTX_OK;
        ctx_token_free(token);
    }
    return good == times && get(w, BENCH_PROBES);
}

static bool copy_drop(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        ctx_context *copy = NULL;
        good += ctx_copy_context(&copy) == CTX_OK && ctx_context_len(copy) == w->count;
        ctx_context_unref(copy);
    }
    return good == times;
}

static bool enter_exit(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        good += ctx_enter(w->other) == CTX_OK && ctx_exit(w->other) == CTX_OK;
    }
    return good == times;
}

static void *count_call(void *calls)
{
    ++*(size_t *)calls;
    return calls;
}

static bool run(void *world_, size_t times)
{
    world *w = world_;
    size_t good = 0;
    size_t calls = 0;
    for (size_t i = 0; i < times; i++) {
        void *result;
        good += ctx_run(w->other, count_call, &calls, &result) == CTX_OK && result == &calls;
    }
    return good == times && calls == times;
}

const bench_worker *bench_library(void)
{
    static const bench_worker worker = {
        .name = "ctx",
        .begin = begin_fixed,
        .begin_copy = begin_copy,
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
    };
    return &worker;
}

/* A copy, in which the variable was set, if there is one. */
static ctx_context *copy_of(const world *w, ctx_var *var)
{
    ctx_context *copy;
    must(ctx_context_copy(w->other, &copy) == CTX_OK);
    if (var != NULL) {
        must(ctx_enter(copy) == CTX_OK);
        must(ctx_var_set(var, second) == CTX_OK);
        must(ctx_exit(copy) == CTX_OK);
    }
    return copy;
}

/* A thread keeps some blocks of each size (src/block.h). When so many copies are there, none is
 * left, and the next copy is made of what the allocator gives. */
static size_t bytes_of(const world *w, ctx_var *var)
{
    ctx_context *others[40];
    for (size_t i = 0; i < 40; i++) {
        others[i] = copy_of(w, var);
    }
    heap_watch();
    ctx_context *copy = copy_of(w, var);
    ptrdiff_t bytes = heap_taken();
    ctx_context_unref(copy);
    for (size_t i = 0; i < 40; i++) {
        ctx_context_unref(others[i]);
    }
    return (size_t)bytes;
}

size_t bench_copy_bytes(void *world_)
{
    return bytes_of(world_, NULL);
}

size_t bench_changed_copy_bytes(void *world_)
{
    world *w = world_;
    size_t sum = 0;
    for (size_t i = 0; i < BENCH_PROBES; i++) {
        sum += bytes_of(w, w->probes[i]);
    }
    return sum / BENCH_PROBES;
}
