/* count.c - what is counted: maps that are equal, and maps that are not. Each comparison is made a few times between
 * two dumps of callgrind's, the second of which is named "rule|operation|variables|times". By the rule `cheaper` an
 * answer has to be so, and by `kept` it must not be dearer. */
#include "golden.h"

#include "answer.h"
#include "chosen.h"
#include "node.h"

#include <valgrind/callgrind.h>

#define MOST 10000
#define TIMES 4

/* A variable's hash is chosen, so that the tries are the same in each run. */
static ctx_var vars[MOST + 2];
static int numbers[MOST + 2], others[MOST + 2];
static ctx_map one, two;

static bool numbers_equal(const void *a, const void *b)
{
    return *(const int *)a == *(const int *)b;
}

static const ctx_hooks hooks = {.equal = numbers_equal};

static void set(ctx_map *map, size_t var, int *value)
{
    ctx_binding *binding = ctx_binding_new(&vars[var], value);
    ctx_binding *old;
    must(binding == NULL ? CTX_NO_MEMORY : CTX_OK);
    must(ctx_map_set(map, binding, &old));
    ctx_binding_unref(binding);
    ctx_binding_unref(old);
}

/* The first n variables, each with its place in an array as its value. */
static void fill(ctx_map *map, size_t n, int *values)
{
    for (size_t i = 0; i < n; i++) {
        set(map, i, &values[i]);
    }
}

static void count(const char *rule, const char *operation, size_t n, bool expected)
{
    char name[100];
    bool right = maps_equal(&one, &two) == expected; /* what is done but once is done now */
    snprintf(name, sizeof name, "%s|%s|%zu|%d", rule, operation, n, TIMES);
    CALLGRIND_DUMP_STATS_AT(
        "before|before|0|1"); /* to zero them leaves the jumps between functions */
    for (int i = 0; i < TIMES; i++) {
        right = maps_equal(&one, &two) == expected && right;
    }
    CALLGRIND_DUMP_STATS_AT(name);
    if (!right) {
        fprintf(stderr, "%s, %zu variables: it should be %s\n", operation, n,
                expected ? "true" : "false");
        exit(1);
    }
}

/* The variable that a walk over the map comes to first. */
static size_t first_of(const ctx_map *map)
{
    const ctx_node *node = map->root;
    while (node->bindings == 0) {
        node = node->slots[0].child;
    }
    return (size_t)(node->slots[0].binding->var - vars);
}

static void count_apart(size_t n)
{
    size_t first = first_of(&one);
    fill(&two, n, numbers);
    count("cheaper", "equal, built apart", n, true);
    set(&two, n, &numbers[n]);
    count("kept", "one variable more", n, false);
    set(&one, MOST + 1, &numbers[MOST + 1]);
    count("kept", "another variable", n, false);
    others[first] = -1;
    ctx_map_clear(&one);
    ctx_map_clear(&two);
    fill(&one, n, numbers);
    fill(&two, n, others);
    count("kept", "another value, the first", n, false);
    others[first] = numbers[first];
    count("cheaper", "equal values elsewhere", n, true);
}

static void count_copy(size_t n)
{
    two = one;
    ctx_node_ref(two.root);
    count("cheaper", "equal, a copy", n, true);
    set(&two, n / 2, &others[n / 2]);
    count("cheaper", "equal, a copy and a set", n, true);
    ctx_map_clear(&two);
}

int main(void)
{
    static const size_t sizes[] = {1, 8, 64, 1000, MOST};
    for (size_t i = 0; i < MOST + 2; i++) {
        vars[i].name = "number";
        vars[i].hooks = &hooks;
        choose_hash(&vars[i], ctx_hash_mix(i + 1));
        numbers[i] = others[i] = (int)i;
    }
    count("kept", "both empty", 0, true);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        fill(&one, sizes[i], numbers);
        count_copy(sizes[i]);
        count_apart(sizes[i]);
        ctx_map_clear(&one);
        ctx_map_clear(&two);
    }
    return 0;
}
