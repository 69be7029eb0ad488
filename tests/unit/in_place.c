/* What a map has alone is changed in place, and what a copy has, too, is not: which nodes stay, and which are made anew. */
#include "hash.h"
#include "set_get.h"
#include "sole.h"
#include "trie.h"

/* A node of the path has other places in and under it: b and c under one child of the root, d and e under another. */
enum { A, B, C, D, E, F, VARS };
static ctx_var vars[VARS];
static ctx_var *all[VARS];

static void begin(ctx_map *map)
{
    const uint64_t hashes[VARS] = {
        digit(0, 1),
        digit(0, 2) | digit(1, 1),
        digit(0, 2) | digit(1, 2),
        digit(0, 3) | digit(1, 1),
        digit(0, 3) | digit(1, 2),
        digit(0, 2) | digit(1, 3), /* f, which comes later */
    };
    *map = (ctx_map){.root = NULL};
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = VAR_WITH_HASH(hashes[i]);
        all[i] = &vars[i];
        if (i != F) {
            trie_set(map, &vars[i], INT(i));
        }
    }
}

static void check_maps(const ctx_map *map, size_t vars_in_map, const ctx_map *copy)
{
    const ctx_map *both[] = {map, copy};
    check_fine(validate_exactly(map, all, vars_in_map));
    check_fine(validate_owners(both, copy == NULL ? 1 : 2));
}

/* The nodes on the way to the variables. */
typedef struct nodes {
    const ctx_node *root;
    const ctx_node *two;
    const ctx_node *three;
} nodes;

static nodes nodes_of(const ctx_map *map)
{
    return (nodes){
        .root = map->root,
        .two = trie_node(map, digit(0, 2), 1),
        .three = trie_node(map, digit(0, 3), 1),
    };
}

static long value_of(const ctx_map *map, unsigned i)
{
    return NUMBER(ctx_map_find(map, &vars[i])->value);
}

static void alone(void)
{
    ctx_map map;
    begin(&map);
    nodes before = nodes_of(&map);
    for (unsigned i = 0; i < F; i++) {
        trie_set(&map, &vars[i], INT(10 + i));
        nodes after = nodes_of(&map);
        expect(memcmp(&before, &after, sizeof before) == 0, "no node is made anew");
        expect(value_of(&map, i) == 10 + (long)i, "the new value is found");
        check_maps(&map, F, NULL);
    }
    ctx_map_clear(&map);
}

static void beside_a_copy(void)
{
    ctx_map map;
    begin(&map);
    ctx_map copy = trie_copy(&map);
    nodes shared = nodes_of(&map);

    trie_set(&map, &vars[B], INT(10));
    nodes after = nodes_of(&map);
    expect(after.root != shared.root && after.two != shared.two, "the path is made anew");
    expect(after.three == shared.three, "what is off the path is shared");
    expect(value_of(&copy, B) == B, "the copy has what it had");
    check_maps(&map, F, &copy);

    trie_set(&map, &vars[C], INT(11));
    trie_set(&map, &vars[A], INT(12));
    nodes own = nodes_of(&map);
    expect(memcmp(&after, &own, sizeof after) == 0, "what was made anew is the map's alone");
    expect(value_of(&copy, C) == C && value_of(&copy, A) == A, "the copy has what it had");
    check_maps(&map, F, &copy);

    trie_set(&map, &vars[D], INT(13));
    nodes last = nodes_of(&map);
    expect(last.root == own.root, "a root of the map's own takes the new child");
    expect(last.three != own.three, "the child that is shared is made anew");
    expect(value_of(&copy, D) == D && value_of(&map, D) == 13, "each has its value");
    check_maps(&map, F, &copy);
    ctx_map_clear(&copy);
    check_maps(&map, F, NULL);

    ctx_map_clear(&map);
}

static void after_the_copy(void)
{
    ctx_map map;
    begin(&map);
    ctx_map copy = trie_copy(&map);
    ctx_map_clear(&copy);
    nodes before = nodes_of(&map);
    trie_set(&map, &vars[E], INT(10));
    nodes after = nodes_of(&map);
    expect(memcmp(&before, &after, sizeof before) == 0, "what was shared once is alone again");
    ctx_map_clear(&map);
}

static void one_more(void)
{
    ctx_map map;
    begin(&map);
    nodes before = nodes_of(&map);
    trie_set(&map, &vars[F], INT(F));
    nodes after = nodes_of(&map);
    expect(after.root == before.root, "the root takes the wider child");
    expect(after.two != before.two && ctx_node_width(after.two) == 3, "which is made anew");
    check_maps(&map, VARS, NULL);

    ctx_map copy = trie_copy(&map);
    trie_remove(&map, &vars[F]);
    check_maps(&map, F, &copy);
    check_fine(validate_exactly(&copy, all, VARS));
    ctx_map_clear(&copy);
    ctx_map_clear(&map);
}

static bool is_alone(const ctx_map *map, unsigned i)
{
    return ctx_sole_find(map, ctx_hash(&vars[i]), &vars[i]) != NULL;
}

/* The walk that finds out: how deep it goes, and where it ends; and the one that finds a slot. */
static void paths(void)
{
    ctx_map map = {.root = NULL};
    ctx_sole_path path = ctx_sole_walk(&map, digit(0, 1));
    expect(path.link == &map.root && path.shift == 0,
           "in an empty map the path is the root's link");
    expect(!ctx_sole_any(&map), "an empty map has nothing alone");
    expect(!is_alone(&map, B), "no slot either");

    begin(&map);
    path = ctx_sole_walk(&map, ctx_hash(&vars[B]));
    expect(*path.link == nodes_of(&map).two && path.shift == CTX_NODE_BITS,
           "the path goes down to the last node");
    expect(ctx_sole_find(&map, ctx_hash(&vars[B]), &vars[B])->binding->var == &vars[B],
           "there is the slot of the variable");
    expect(!is_alone(&map, F), "one whose place is empty has none");
    expect(ctx_sole_find(&map, ctx_hash(&vars[A]), &vars[F]) == NULL,
           "nor one whose place is another's");
    expect(ctx_sole_any(&map), "a map without a copy has its nodes alone");

    ctx_map copy = trie_copy(&map);
    path = ctx_sole_walk(&map, ctx_hash(&vars[B]));
    expect(path.link == &map.root, "beside a copy the path is the root's link");
    expect(!is_alone(&map, A) && !is_alone(&map, B), "and no slot is alone");
    expect(!ctx_sole_any(&map), "nothing is");

    trie_set(&map, &vars[D], INT(7));
    expect(is_alone(&map, D), "what was set since is the map's alone");
    expect(!is_alone(&map, B), "and not what is below a node that the copy has, too");
    ctx_map_clear(&copy);
    ctx_map_clear(&map);
}

/* A value whose binding stays has no memory to wait in while a hook runs: one that is set in a hook gets a binding of
 * its own, and what it takes the place of is released after the hook, as everywhere. */
static unsigned depth;
static unsigned releases;
static void release_and_set(void *value);
static const ctx_hooks sets_again = {.release = release_and_set};
static ctx_var watched = CTX_VAR_INIT("watched", &sets_again);

static void release_and_set(void *value)
{
    depth++;
    expect(depth == 1, "no hook runs inside another");
    releases++;
    if (NUMBER(value) < 3) {
        must(ctx_var_set(&watched, INT(NUMBER(value) + 2)));
    }
    depth--;
}

static void hooks(void)
{
    must(ctx_var_set(&watched, INT(1)));
    must(ctx_var_set(&watched, INT(2))); /* releases 1, whose hook sets 3, and so on */
    expect(releases == 3, "each value that was replaced is released once");
    expect(NUMBER(ctx_var_get_or(&watched, NULL)) == 4, "the last value stays");
}

int main(void)
{
    hooks();
    paths();
    alone();
    beside_a_copy();
    after_the_copy();
    one_more();
    return unit_end("in place");
}
