/* What only reads a trie: find, copy and next, on tries that are put together by hand. */
#include "chosen.h"
#include "map_copy.h"
#include "map_next.h"
#include "node.h"
#include "unit.h"

/* In the order of a walk: in each node the bindings first, and then what is below. */
enum { VARS = 7 };
static ctx_var vars[VARS];
static ctx_binding *bindings[VARS];
static const uint64_t hashes[VARS] = {
    3,                      /* 3 */
    31,                     /* 31 */
    9 | 5 << 5,             /* 9.5 */
    9 | 21 << 5,            /* 9.21 */
    17 | 31 << 5,           /* 17.31 */
    17 | 1 << 5 | 2 << 10,  /* 17.1.2 */
    17 | 1 << 5 | 31 << 10, /* 17.1.31 */
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
    ctx_node *nine = bind(bind(NULL, 5, 2), 21, 3);
    ctx_node *deep = bind(bind(NULL, 2, 5), 31, 6);
    ctx_node *seventeen = hang(bind(NULL, 31, 4), 1, deep);
    ctx_node *root = bind(bind(NULL, 3, 0), 31, 1);
    return (ctx_map){.root = hang(hang(root, 9, nine), 17, seventeen), .count = VARS};
}

static void finds(const ctx_map *map)
{
    for (unsigned i = 0; i < VARS; i++) {
        expect(ctx_map_find(map, &vars[i]) == bindings[i], "each variable is found");
    }
    static const uint64_t strangers[] = {
        4,                 /* an empty place of the root */
        9 | 6 << 5,        /* an empty place below */
        3 | 8 << 5,        /* another's place in the root */
        9 | 5 << 5 | 1024, /* another's place below */
        17 | 1 << 5,       /* an empty place two levels down */
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
