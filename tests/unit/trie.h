/* trie.h - maps over variables whose hashes the test chooses, for the programs that build tries. */
#ifndef TRIE_H
#define TRIE_H

#include "chosen.h"
#include "map_copy.h"
#include "places.h"
#include "unit.h"
#include "validate.h"

#define VAR_WITH_HASH(number)                                                                      \
    (ctx_var)                                                                                      \
    {                                                                                              \
        .name = "v", CHOSEN_HASH(number)                                                           \
    }

static inline ctx_binding *trie_binding(ctx_var *var, void *value)
{
    ctx_binding *binding = ctx_binding_new(var, value);
    if (binding == NULL) {
        binding = ctx_binding_new(var, value);
    }
    check(binding != NULL);
    return binding;
}

/* Sets the variable; true if it was not set before. */
static inline bool trie_set(ctx_map *map, ctx_var *var, void *value)
{
    ctx_binding *old;
    ctx_binding *binding = trie_binding(var, value);
    ctx_map before = *map;
    bool kept = true;
    ctx_status status = ctx_map_set(map, binding, &old);
    if (status == CTX_NO_MEMORY) { /* once, as in golden.h */
        kept = map->root == before.root && map->count == before.count;
        status = ctx_map_set(map, binding, &old);
    }
    expect(kept, "a ctx_map_set that fails changes nothing");
    expect(status == CTX_OK, "ctx_map_set gives CTX_OK");
    ctx_binding_unref(binding);
    bool is_new = old == NULL;
    ctx_binding_unref(old);
    return is_new;
}

/* Takes the variable out; true if it was set. */
static inline bool trie_remove(ctx_map *map, ctx_var *var)
{
    ctx_binding *old;
    ctx_map before = *map;
    bool kept = true;
    ctx_status status = ctx_map_remove(map, var, &old);
    if (status == CTX_NO_MEMORY) { /* once, as in golden.h */
        kept = map->root == before.root && map->count == before.count;
        status = ctx_map_remove(map, var, &old);
    }
    expect(kept, "a ctx_map_remove that fails changes nothing");
    expect(status == CTX_OK, "ctx_map_remove gives CTX_OK, also where there is nothing to remove");
    bool was_set = old != NULL;
    ctx_binding_unref(old);
    return was_set;
}

static inline ctx_map trie_copy(const ctx_map *map)
{
    ctx_map copy;
    must(ctx_map_copy(map, &copy));
    return copy;
}

/* The node that the low digits of `path` lead to, `depth` levels down; NULL when there is none. */
static inline const ctx_node *trie_node(const ctx_map *map, uint64_t path, unsigned depth)
{
    const ctx_node *node = map->root;
    for (unsigned d = 0; d < depth && node != NULL; d++) {
        uint32_t bit = ctx_node_bit(path, d * CTX_NODE_BITS);
        bool is_child = ctx_node_place(node, bit) == CTX_PLACE_CHILD;
        node = is_child ? node->slots[ctx_node_index(node, bit)].child : NULL;
    }
    return node;
}

#endif
