/* Every shape of the trie, built on purpose and taken apart, by variables with chosen hashes. */
#include "family.h"
#include "trie.h"

#define LEVELS CTX_NODE_MAX_DEPTH

static void remove_next(family *f)
{
    size_t i = f->removed++;
    scene_step("remove", family_name(i), 0);
    const ctx_binding *found = ctx_map_find(&f->map, f->all[i]);
    expect(found != NULL && NUMBER(found->value) == (long)i, "each variable has its own value");
    expect(trie_remove(&f->map, f->all[i]), "a variable that is removed had a binding");
    check_fine(validate_exactly(&f->map, f->all + f->removed, f->count - f->removed));
}

/* The node at the end of a path. */
static const ctx_node *node_at(const family *f, uint64_t path, unsigned depth)
{
    const ctx_node *node = trie_node(&f->map, path, depth);
    expect(node != NULL, "two variables share a node down to where their hashes differ");
    return node;
}

/* A path with other digits at neighbouring levels, none of them zero. */
static uint64_t path_to(unsigned depth)
{
    uint64_t path = 0;
    for (unsigned d = 0; d < depth; d++) {
        path |= digit(d, 1 + (7 * d + 3) % (PLACES / 2 - 1));
    }
    return path;
}

/* Sets one after the other, and then takes one after the other out in the same order; each time
 * the shape is the one that the variables in the map must have. */
static void build_and_take_apart(family *f)
{
    set_all(f);
    while (f->removed < f->count) {
        remove_next(f);
    }
    expect(f->map.root == NULL, "a map without variables has no node");
    scene_begin();
}

/* A node at `depth` with `width` bindings and nothing beside it; another stride is another order. */
static void width_of_bindings(unsigned depth, unsigned width, unsigned stride)
{
    family f = {.count = 0};
    unsigned places = places_at(depth);
    for (unsigned i = 0; i < width; i++) {
        uint64_t place = (i * stride + 5) % places;
        uint64_t same = digit(LAST, 9); /* zero is no hash */
        add(&f, path_to(depth) | digit(depth, place) | (depth < LAST ? same : 0));
    }
    set_all(&f);
    expect(ctx_node_width(node_at(&f, path_to(depth), depth)) == width,
           "a node has no empty slots");
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

/* Hashes that differ only in their top bits: nodes with one child each, and one with all the places
 * that the deepest level has. */
static void deepest_level(void)
{
    family f = {.count = 0};
    for (unsigned i = 0; i < LAST_PLACES; i++) {
        add(&f, path_to(LAST) | digit(LAST, i * 5));
    }
    set_all(&f);
    for (unsigned depth = 0; depth < LAST; depth++) {
        const ctx_node *node = node_at(&f, path_to(LAST), depth);
        expect(node->bindings == 0 && ctx_node_width(node) == 1,
               "a chain has one child in each node");
    }
    expect(node_at(&f, path_to(LAST), LAST)->bindings == place_bit(LAST_PLACES) - 1,
           "the last level has as many places as are left of a hash");
    build_and_take_apart(&f);
}

/* The root has `a`; `b` splits it, as deep as the two agree; without `b`, `a` is inlined in the root
 * again, through as many levels. */
static void split_and_collapse(unsigned depth)
{
    family f = {.count = 0};
    add(&f, path_to(depth) | digit(depth, 2)); /* b, which goes first */
    add(&f, path_to(depth) | digit(depth, 1));
    set_all(&f);
    expect(node_at(&f, path_to(depth), depth)->bindings ==
               (place_bit(1) | place_bit(2 % places_at(depth))),
           "a split ends where the digits differ");
    remove_next(&f);
    expect(ctx_node_width(f.map.root) == 1 && f.map.root->children == 0,
           "a binding that is left alone is lifted to the root");
    remove_next(&f);
    expect(f.map.root == NULL, "a map without variables has no node");
    scene_begin();
}

/* The same with `c` beside them `stop` levels down: there the collapse ends. */
static void collapse_stops(unsigned depth, unsigned stop)
{
    family f = {.count = 0};
    add(&f, path_to(depth) | digit(depth, 1));
    add(&f, path_to(depth) | digit(depth, 2));
    add(&f, path_to(stop) | digit(stop, TOP));
    set_all(&f);
    remove_next(&f);
    const ctx_node *node = node_at(&f, path_to(stop), stop);
    expect(ctx_node_width(node) == 2 && node->children == 0,
           "a binding is lifted as far as it is alone, and no further");
    clear(&f);
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
static void set_each_again(family *f)
{
    set_all(f);
    for (size_t i = 0; i < f->count; i++) {
        ctx_map before = trie_copy(&f->map);
        scene_mark mark = scene_here();
        scene_step("copy", '\0', 0);
        scene_set(family_name(i), 0, 100);
        expect(!trie_set(&f->map, f->all[i], INT(100)),
               "a variable that is set again has an old binding");
        check_fine(validate_exactly(&f->map, f->all, f->count));
        check_fine(validate_exactly(&before, f->all, f->count));
        const ctx_binding *after = ctx_map_find(&f->map, f->all[i]);
        expect(NUMBER(after->value) == 100, "a variable that is set again has the new value");
        const ctx_binding *old = ctx_map_find(&before, f->all[i]);
        expect(NUMBER(old->value) == (long)i, "a copy of the map has the old one");
        scene_step("drop", '\0', 0);
        ctx_map_clear(&before);
        scene_back(mark);
        scene_set(family_name(i), 0, 100);
    }
    clear(f);
}

static void set_again(void)
{
    family one = {.count = 0};
    add(&one, path_to(0) | digit(0, 4));
    set_each_again(&one);
    family f = {.count = 0};
    add(&f, path_to(0) | digit(0, 4));
    add(&f, path_to(3) | digit(3, 1));
    add(&f, path_to(3) | digit(3, 2));
    add(&f, path_to(LAST) | digit(LAST, 1));
    set_each_again(&f);
}

/* One that is not set, beside `count` that are. */
static void seek(family *f, size_t count, uint64_t hash)
{
    scene_mark mark = scene_here();
    ctx_var stranger = VAR_WITH_HASH(hash);
    const ctx_node *root = f->map.root;
    scene_step("find", 'z', ctx_hash(&stranger));
    expect(ctx_map_find(&f->map, &stranger) == NULL, "a variable that is not set is not found");
    scene_step("remove", 'z', 0);
    expect(!trie_remove(&f->map, &stranger), "a variable that is not set is not removed");
    expect(f->map.root == root && f->map.count == count, "nothing is changed by that");
    scene_back(mark);
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
        digit(0, 3),                              /* its place in the root is empty */
        digit(0, 1) | digit(1, 2),                /* the root has another binding there */
        digit(0, 2),                              /* a child, in which its place is empty */
        digit(0, 2) | digit(1, 2) | digit(12, 7), /* a child, which has another binding there */
        0,                                        /* no choice: wherever its address leads */
    };
    for (size_t i = 0; i <= f.count; i++) {
        for (size_t k = 0; k < sizeof strangers / sizeof *strangers; k++) {
            seek(&f, i, strangers[k]);
        }
        if (i < f.count) {
            set_next(&f);
        }
    }
    clear(&f);
}

int main(int argc, char **argv)
{
    bool small = unit_is_small(argc, argv);
    family_begin();
    /* Those with few variables first: what fails there is easier to see. */
    every_split(small);
    set_again();
    absent();
    every_width(small);
    if (!small) {
        deepest_level();
    }
    return unit_end("shapes of the trie");
}
