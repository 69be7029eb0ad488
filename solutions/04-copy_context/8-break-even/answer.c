/* Where the break-even lies, for one copy and so many sets:
 *
 *     sets        0    1    2    3    4    8   16  100  1000
 *     variables   2    2    7   18   23   35   47   56    57
 *
 * Without sets the trie wins from two variables on: a copy is one slot, of the array n. Each set is
 * paid in the other coin. In the array it looks at n/2 slots on average and writes one; in the trie it
 * copies every node on a path, and the root alone has up to 32 slots. So with few variables, where the
 * root holds them all, a set costs the trie about n and the array n/2, and each set per copy eats some
 * of what the copy saved. But a path's width stops growing near 32 and a few, while n/2 goes on: past
 * 57 variables a set alone is cheaper in the trie, and then no number of sets can tip the balance.
 *
 * The totals are sums over all variables, n rounds at once, so that everything stays a whole number.
 * The totals cross more than once, since a set that splits a node makes several paths dearer; hence
 * "from which on", and break_even goes through all n and remembers the last loss. One map grows by one
 * variable a step; the shape of a trie does not depend on its history.
 *
 * What is not counted: allocations and the counting of owners, one for each copied slot, which make a
 * trie's set dearer than an array's by more than slots show; and that slots in one array come out of
 * memory faster than nodes do. `make copy-cost` has the clock's opinion. */
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
            last_loss = most;
            break;
        }
        if (trie_rounds(&map, sets) >= array_rounds(n, sets)) {
            last_loss = n;
        }
    }
    ctx_map_clear(&map);
    return last_loss == most ? 0 : last_loss + 1;
}
