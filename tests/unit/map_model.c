/* Random operations on maps, and the same ones on a model that could not be simpler: a value for
 * each variable, or none. What map.h promises holds for the array of chapters 2 and 4 as it does for
 * the trie, so this builds with the code of either. */
#include "map_copy.h"
#include "map_next.h"
#include "unit.h"

#define VARS 24
#define MAPS 4
#define NONE (-1L)

typedef struct model {
    long value[VARS];
    size_t count;
} model;

static ctx_var vars[VARS];
static long
    lives[VARS]; /* values that are set somewhere, by the number of releases still to come */
static ctx_map maps[MAPS];
static model models[MAPS];

/* A value says which variable it is for, so that its release can be counted. */
static void *value_of(size_t var, long number)
{
    lives[var]++;
    return INT((long)var + VARS * number);
}

static void release(void *value)
{
    lives[NUMBER(value) % VARS]--;
}

static const ctx_hooks hooks = {.release = release};

static void set(size_t m, size_t v, long number)
{
    void *value = value_of(v, number);
    ctx_binding *binding = ctx_binding_new(&vars[v], value);
    if (binding == NULL) {
        binding = ctx_binding_new(&vars[v], value);
    }
    check(binding != NULL);
    ctx_binding *old;
    expect(attempt(ctx_map_set(&maps[m], binding, &old)) == CTX_OK, "ctx_map_set gives CTX_OK");
    ctx_binding_unref(binding);
    long was = models[m].value[v];
    expect(old == NULL ? was == NONE : NUMBER(old->value) == was,
           "*old is the binding that went, and NULL where none did");
    ctx_binding_unref(old);
    models[m].count += was == NONE;
    models[m].value[v] = NUMBER(value);
}

static void remove_one(size_t m, size_t v)
{
    ctx_binding *old;
    expect(attempt(ctx_map_remove(&maps[m], &vars[v], &old)) == CTX_OK,
           "ctx_map_remove gives CTX_OK");
    long was = models[m].value[v];
    expect(old == NULL ? was == NONE : NUMBER(old->value) == was,
           "*old is the binding that went, and NULL where none did");
    ctx_binding_unref(old);
    models[m].count -= was != NONE;
    models[m].value[v] = NONE;
}

static void clear(size_t m)
{
    ctx_map_clear(&maps[m]);
    for (size_t v = 0; v < VARS; v++) {
        models[m].value[v] = NONE;
    }
    models[m].count = 0;
}

static void copy(size_t m, size_t from)
{
    if (m != from) {
        clear(m);
        must(ctx_map_copy(&maps[from], &maps[m]));
        models[m] = models[from];
    }
}

static void compare(size_t m)
{
    expect(maps[m].count == models[m].count, "the count is that of the variables that are set");
    for (size_t v = 0; v < VARS; v++) {
        const ctx_binding *found = ctx_map_find(&maps[m], &vars[v]);
        long value = models[m].value[v];
        expect(found == NULL ? value == NONE : NUMBER(found->value) == value,
               "a variable has the value that was set last, and none after a remove");
    }
    bool met[VARS] = {false};
    size_t count = 0;
    for (ctx_binding *b = ctx_map_next(&maps[m], NULL); b != NULL; b = ctx_map_next(&maps[m], b)) {
        size_t v = (size_t)(b->var - vars);
        expect(!met[v], "a walk meets a variable once");
        expect(NUMBER(b->value) == models[m].value[v], "a walk meets the values that are set");
        met[v] = true;
        count++;
    }
    expect(count == models[m].count, "a walk meets each variable that is set");
}

/* As many values live as are reachable: those of all maps, shared ones once. */
static void compare_lives(void)
{
    for (size_t v = 0; v < VARS; v++) {
        long expected = 0;
        for (size_t m = 0; m < MAPS; m++) {
            bool is_first = models[m].value[v] != NONE;
            for (size_t other = 0; other < m; other++) {
                is_first = is_first && models[other].value[v] != models[m].value[v];
            }
            expected += is_first;
        }
        expect(lives[v] >= expected, "no value is released while a map has it");
        expect(lives[v] <= expected,
               "a value is released when no map has it: no share is left over");
    }
}

static void step(uint64_t *random, long number)
{
    size_t m = unit_below(random, MAPS);
    size_t v = unit_below(random, VARS);
    size_t what = unit_below(random, 100);
    if (what < 50) {
        set(m, v, number);
    } else if (what < 90) {
        remove_one(m, v);
    } else if (what < 98) {
        copy(m, unit_below(random, MAPS));
    } else {
        clear(m);
    }
}

int main(int argc, char **argv)
{
    uint64_t seed = unit_seed();
    printf("seed %llu\n", (unsigned long long)seed);
    for (size_t v = 0; v < VARS; v++) {
        vars[v] = (ctx_var)CTX_VAR_INIT("v", &hooks);
    }
    for (size_t m = 0; m < MAPS; m++) {
        clear(m);
    }
    long steps = unit_is_small(argc, argv) ? 150 : 5000;
    for (long number = 1; number <= steps; number++) {
        step(&seed, number);
        for (size_t m = 0; m < MAPS; m++) {
            compare(m);
        }
        compare_lives();
    }
    for (size_t m = 0; m < MAPS; m++) {
        clear(m);
    }
    compare_lives();
    return unit_end("maps beside a model");
}
