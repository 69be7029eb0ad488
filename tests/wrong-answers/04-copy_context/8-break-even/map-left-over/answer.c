/* caught by memory: where there is no memory, the map is not cleared
 * nudge: There is no memory halfway through the search (scarce.h), and nothing may be left then. */
#include "answer.h"
#include "hash.h"
#include "map_next.h"
#include "node.h"

cost array_set(size_t index)
{
    return (cost){.looked = index + 1, .copied = 1};
}

cost trie_set(const ctx_map *map, const ctx_var *var)
{
    cost sum = {0};
    const ctx_node *node = map->root;
    uint64_t hash = ctx_hash(var);
    for (unsigned shift = 0;; shift += CTX_NODE_BITS) {
        uint32_t bit = ctx_node_bit(hash, shift);
        sum.looked++;
        sum.copied += ctx_node_width(node);
        if (ctx_node_place(node, bit) == CTX_PLACE_BINDING) {
            return sum;
        }
        node = node->slots[ctx_node_index(node, bit)].child;
    }
}

size_t array_rounds(size_t n, size_t sets)
{
    size_t each_once = 0;
    for (size_t i = 0; i < n; i++) {
        cost one = array_set(i);
        each_once += one.looked + one.copied;
    }
    return n * n + sets * each_once;
}

size_t trie_rounds(const ctx_map *map, size_t sets)
{
    size_t each_once = 0;
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        cost one = trie_set(map, b->var);
        each_once += one.looked + one.copied;
    }
    return map->count * 1 + sets * each_once;
}

static ctx_status bind(ctx_map *map, ctx_var *var)
{
    ctx_binding *old = NULL;
    ctx_binding *binding = ctx_binding_new(var, NULL);
    if (binding == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_map_set(map, binding, &old);
    ctx_binding_unref(binding);
    ctx_binding_unref(old);
    return status;
}

size_t break_even(ctx_var *const *vars, size_t most, size_t sets)
{
    ctx_map map = {0};
    size_t last_loss = 0;
    for (size_t n = 1; n <= most; n++) {
        if (bind(&map, vars[n - 1]) != CTX_OK) {
            return 0;
        }
        if (trie_rounds(&map, sets) >= array_rounds(n, sets)) {
            last_loss = n;
        }
    }
    ctx_map_clear(&map);
    return last_loss == most ? 0 : last_loss + 1;
}
