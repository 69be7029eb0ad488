/* What only reads a trie: find, copy and next, on tries that are put together by hand. */
#include "chosen.h"
#include "map_copy.h"
#include "map_next.h"
#include "places.h"
#include "unit.h"

#define HASH(root, below, deeper)                                                                  \
    ((uint64_t)(root) | (uint64_t)(below) << CTX_NODE_BITS |                                       \
     (uint64_t)(deeper) << (2 * CTX_NODE_BITS))

/* In the order of a walk: in each node the bindings first, and then what is below. */
enum { VARS = 7 };
static ctx_var vars[VARS];
static ctx_binding *bindings[VARS];
static const uint64_t hashes[VARS] = {
    HASH(3, 0, 0),   /* 3 */
    HASH(TOP, 0, 0), /* the last place */
    HASH(4, 2, 0),   /* 4.2 */
    HASH(4, 5, 0),   /* 4.5 */
    HASH(6, TOP, 0), /* 6, and the last place below */
    HASH(6, 1, 2),   /* 6.1.2 */
    HASH(6, 1, TOP), /* 6.1, and the last place below */
};

static ctx_node *edit(ctx_node *node, unsigned number, ctx_place kind, ctx_slot slot)
{
    uint32_t bit = UINT32_C(1) << number;
    ctx_node *copy = ctx_node_edit(node, bit, kind, slot);
    if (copy == NULL) {
        copy = ctx_node_edit(node, bit, kind, slot);
    }
    check(copy != NULL);
    ctx_node_unref(node);
    return copy;
}

static ctx_node *bind(ctx_node *node, unsigned number, unsigned i)
{
    ctx_slot slot = {.binding = ctx_binding_ref(bindings[i])};
    return edit(node, number, CTX_PLACE_BINDING, slot);
}

static ctx_node *hang(ctx_node *node, unsigned number, ctx_node *child)
{
    return edit(node, number, CTX_PLACE_CHILD, (ctx_slot){.child = child});
}

static ctx_map by_hand(void)
{
    ctx_node *four = bind(bind(NULL, 2, 2), 5, 3);
    ctx_node *deep = bind(bind(NULL, 2, 5), TOP, 6);
    ctx_node *six = hang(bind(NULL, TOP, 4), 1, deep);
    ctx_node *root = bind(bind(NULL, 3, 0), TOP, 1);
    return (ctx_map){.root = hang(hang(root, 4, four), 6, six), .count = VARS};
}

static void finds(const ctx_map *map)
{
    for (unsigned i = 0; i < VARS; i++) {
        expect(ctx_map_find(map, &vars[i]) == bindings[i], "each variable is found");
    }
    static const uint64_t strangers[] = {
        HASH(5, 0, 0), /* an empty place of the root */
        HASH(4, 6, 0), /* an empty place below */
        HASH(3, 1, 0), /* another's place in the root */
        HASH(4, 5, 1), /* another's place below */
        HASH(6, 1, 0), /* an empty place two levels down */
    };
    for (unsigned i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        ctx_var stranger = CTX_VAR_INIT("v", NULL);
        choose_hash(&stranger, strangers[i]);
        expect(ctx_map_find(map, &stranger) == NULL, "a variable that is not set is not found");
    }
}

static void walks(const ctx_map *map)
{
    const ctx_binding *at = NULL;
    for (unsigned i = 0; i < VARS; i++) {
        at = ctx_map_next(map, at);
        expect(at == bindings[i], "a walk meets the bindings of a node, and then those below");
    }
    expect(ctx_map_next(map, at) == NULL, "a walk ends after the last");
}

static void nothing(void)
{
    ctx_map copy, empty = {.root = NULL, .count = 0};
    expect(ctx_map_find(&empty, &vars[0]) == NULL, "in an empty map nothing is found");
    expect(ctx_map_next(&empty, NULL) == NULL, "a walk over an empty map ends at once");
    must(ctx_map_copy(&empty, &copy));
    expect(copy.root == NULL && copy.count == 0, "a copy of an empty map is empty");
}

int main(void)
{
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        choose_hash(&vars[i], hashes[i]);
        bindings[i] = ctx_binding_new(&vars[i], NULL);
        if (bindings[i] == NULL) {
            bindings[i] = ctx_binding_new(&vars[i], NULL);
        }
        check(bindings[i] != NULL);
    }
    ctx_map map = by_hand();
    finds(&map);
    walks(&map);

    ctx_map copy;
    must(ctx_map_copy(&map, &copy));
    expect(copy.count == VARS, "a copy has as many variables");
    expect(copy.root == map.root, "a copy makes no node");
    expect(map.root->owners == 2, "a copy is one more owner of the root");
    ctx_node_unref(map.root);
    finds(&copy);
    walks(&copy);
    ctx_node_unref(copy.root);
    nothing();
    for (unsigned i = 0; i < VARS; i++) {
        ctx_binding_unref(bindings[i]);
    }
    return unit_end("finds and walks");
}
