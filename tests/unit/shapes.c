/* Every shape of the trie, built on purpose and taken apart, by variables with chosen hashes. */
#include "trie.h"

#define LEVELS CTX_NODE_MAX_DEPTH
#define LAST (LEVELS - 1)

/* The variables of a test, in the order in which it sets them. */
typedef struct family {
    ctx_var var[64];
    ctx_var *all[64];
    size_t count;
} family;

static void add(family *f, uint64_t hash)
{
    f->var[f->count] = VAR_WITH_HASH(hash);
    f->all[f->count] = &f->var[f->count];
    f->count++;
}

static unsigned places_at(unsigned depth)
{
    return depth == LAST ? 16 : 32;
}

/* A path with another digit at each level, none of them zero. */
static uint64_t path_to(unsigned depth)
{
    uint64_t path = 0;
    for (unsigned d = 0; d < depth; d++) {
        path |= digit(d, 1 + (7 * d + 3) % 15);
    }
    return path;
}

/* Sets one after the other, and then takes one after the other out in the same order; each time
 * the shape is the one that the variables in the map must have. */
static void build_and_take_apart(family *f)
{
    ctx_map map = {.root = NULL};
    for (size_t i = 0; i < f->count; i++) {
        check(trie_set(&map, f->all[i], INT(i)));
        check_fine(validate_exactly(&map, f->all, i + 1));
    }
    for (size_t i = 0; i < f->count; i++) {
        check(NUMBER(ctx_map_find(&map, f->all[i])->value) == (long)i);
        check(trie_remove(&map, f->all[i]));
        check_fine(validate_exactly(&map, f->all + i + 1, f->count - i - 1));
    }
    check(map.root == NULL);
}

/* A node at `depth` with `width` bindings and nothing beside it; stride 31 is the places backwards. */
static void width_of_bindings(unsigned depth, unsigned width, unsigned stride)
{
    family f = {.count = 0};
    unsigned places = places_at(depth);
    for (unsigned i = 0; i < width; i++) {
        uint64_t place = (i * stride + 5) % places;
        uint64_t same = digit(LAST, 9); /* zero is no hash */
        add(&f, path_to(depth) | digit(depth, place) | (depth < LAST ? same : 0));
    }
    ctx_map map = {.root = NULL};
    for (size_t i = 0; i < f.count; i++) {
        trie_set(&map, f.all[i], NULL);
    }
    check(ctx_node_width(trie_node(&map, path_to(depth), depth)) == width);
    ctx_map_clear(&map);
    build_and_take_apart(&f);
}

/* A node at `depth` with `width` places in use, every second of them by a child with two bindings. */
static void width_with_children(unsigned depth, unsigned width)
{
    family f = {.count = 0};
    for (unsigned i = 0; i < width; i++) {
        uint64_t hash = path_to(depth) | digit(depth, i);
        add(&f, hash | digit(depth + 1, 1));
        if (i % 2 == 1) {
            add(&f, hash | digit(depth + 1, 2));
        }
    }
    build_and_take_apart(&f);
}

static void every_width(bool small)
{
    for (unsigned depth = 0; depth < LEVELS; depth += small ? LAST : 1) {
        for (unsigned width = depth == 0 ? 1 : 2; width <= places_at(depth); width++) {
            if (small && width != 2 && width != 5) {
                continue;
            }
            width_of_bindings(depth, width, 1);
            width_of_bindings(depth, width, 11);
            if (depth < LAST) {
                width_with_children(depth, width);
            }
        }
    }
}

/* Hashes that differ only in their top four bits: twelve nodes with one child each, and one with
 * all sixteen. */
static void deepest_level(void)
{
    family f = {.count = 0};
    for (unsigned i = 0; i < 16; i++) {
        add(&f, path_to(LAST) | digit(LAST, (i * 5) % 16));
    }
    ctx_map map = {.root = NULL};
    for (size_t i = 0; i < f.count; i++) {
        trie_set(&map, f.all[i], NULL);
    }
    for (unsigned depth = 0; depth < LAST; depth++) {
        const ctx_node *node = trie_node(&map, path_to(LAST), depth);
        check(node->bindings == 0 && ctx_node_width(node) == 1);
    }
    check(trie_node(&map, path_to(LAST), LAST)->bindings == 0xffff);
    ctx_map_clear(&map);
    build_and_take_apart(&f);
}

/* The root has `a`; `b` splits it, as deep as the two agree; without `b`, `a` is inlined in the root
 * again, through as many levels. */
static void split_and_collapse(unsigned depth)
{
    ctx_var a = VAR_WITH_HASH(path_to(depth) | digit(depth, 1));
    ctx_var b = VAR_WITH_HASH(path_to(depth) | digit(depth, 2));
    ctx_map map = {.root = NULL};
    trie_set(&map, &a, INT(1));
    trie_set(&map, &b, INT(2));
    check(trie_node(&map, ctx_hash(&a), depth)->bindings == 6);
    check(trie_remove(&map, &b));
    check(ctx_node_width(map.root) == 1 && map.root->children == 0);
    check(NUMBER(ctx_map_find(&map, &a)->value) == 1);
    check(trie_remove(&map, &a));
    check(map.root == NULL);
}

/* The same with `c` beside them `stop` levels down: there the collapse ends. */
static void collapse_stops(unsigned depth, unsigned stop)
{
    family f = {.count = 0};
    add(&f, path_to(depth) | digit(depth, 1));
    add(&f, path_to(depth) | digit(depth, 2));
    add(&f, path_to(stop) | digit(stop, 31 % places_at(stop)));
    ctx_map map = {.root = NULL};
    for (size_t i = 0; i < f.count; i++) {
        trie_set(&map, f.all[i], NULL);
    }
    check(trie_remove(&map, f.all[0]));
    check(ctx_node_width(trie_node(&map, path_to(stop), stop)) == 2);
    check(trie_node(&map, path_to(stop), stop)->children == 0);
    check_fine(validate_exactly(&map, f.all + 1, 2));
    ctx_map_clear(&map);
}

static void every_split(bool small)
{
    for (unsigned depth = 0; depth < LEVELS; depth += small ? 6 : 1) {
        split_and_collapse(depth);
        for (unsigned stop = 0; stop < depth; stop += small ? 5 : 1) {
            collapse_stops(depth, stop);
        }
    }
}

/* To set again is to have the same shape with another value, and the old map still has the old. */
static void set_again(void)
{
    family f = {.count = 0};
    add(&f, path_to(0) | digit(0, 4));
    add(&f, path_to(3) | digit(3, 1));
    add(&f, path_to(3) | digit(3, 2));
    add(&f, path_to(LAST) | digit(LAST, 1));
    ctx_map map = {.root = NULL};
    for (size_t i = 0; i < f.count; i++) {
        trie_set(&map, f.all[i], INT(1));
    }
    for (size_t i = 0; i < f.count; i++) {
        ctx_map before = trie_copy(&map);
        check(!trie_set(&map, f.all[i], INT(2)));
        check_fine(validate_exactly(&map, f.all, f.count));
        check(NUMBER(ctx_map_find(&map, f.all[i])->value) == 2);
        check(NUMBER(ctx_map_find(&before, f.all[i])->value) == 1);
        ctx_map_clear(&before);
    }
    ctx_map_clear(&map);
}

/* What is not there is neither found nor removed, whatever is at its place: nothing, another
 * variable's binding, or a child. */
static void absent(void)
{
    family f = {.count = 0};
    add(&f, digit(0, 1) | digit(1, 1));
    add(&f, digit(0, 2) | digit(1, 1));
    add(&f, digit(0, 2) | digit(1, 2));
    uint64_t strangers[] = {
        digit(0, 3),                               /* its place in the root is empty */
        digit(0, 1) | digit(1, 2),                 /* the root has another binding there */
        digit(0, 2),                               /* a child, in which its place is empty */
        digit(0, 2) | digit(1, 2) | digit(12, 15), /* a child, which has another binding there */
        0,                                         /* a variable that was never set has no hash */
    };
    ctx_map map = {.root = NULL};
    for (size_t i = 0; i <= f.count; i++) {
        for (size_t k = 0; k < sizeof strangers / sizeof *strangers; k++) {
            ctx_var stranger = VAR_WITH_HASH(strangers[k]);
            const ctx_node *root = map.root;
            check(ctx_map_find(&map, &stranger) == NULL);
            check(!trie_remove(&map, &stranger));
            check(map.root == root && map.count == i);
        }
        if (i < f.count) {
            trie_set(&map, f.all[i], NULL);
        }
    }
    ctx_map_clear(&map);
}

int main(int argc, char **argv)
{
    bool small = unit_is_small(argc, argv);
    if (!small) {
        deepest_level();
    }
    every_width(small);
    every_split(small);
    set_again();
    absent();
    return unit_end("shapes of the trie");
}
