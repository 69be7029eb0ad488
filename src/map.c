#include "map.h"
#include "debug.h"
#include "hash.h"
#include "node.h"
#include "sole.h"

ctx_binding *ctx_map_find(const ctx_map *map, const ctx_var *var)
{
    uint64_t hash = ctx_hash(var);
    const ctx_node *node = map->root;
    for (unsigned shift = 0; node != NULL; shift += CTX_NODE_BITS) {
        uint32_t bit = ctx_node_bit(hash, shift);
        ctx_place place = ctx_node_place(node, bit);
        CTX_ASSERT(shift < 64);
        if (place == CTX_PLACE_EMPTY) {
            return NULL;
        }
        ctx_slot slot = node->slots[ctx_node_index(node, bit)];
        if (place == CTX_PLACE_BINDING) {
            return slot.binding->var == var ? slot.binding : NULL;
        }
        node = slot.child;
    }
    return NULL;
}

/* A copy of `node` with a child at `bit`, given to the copy or, where there is no memory, let go.
 */
static ctx_node *with_child(const ctx_node *node, uint32_t bit, ctx_node *child)
{
    if (child == NULL) {
        return NULL;
    }
    ctx_node *copy = ctx_node_edit(node, bit, CTX_PLACE_CHILD, (ctx_slot){.child = child});
    if (copy == NULL) {
        ctx_node_unref(child);
    }
    return copy;
}

/* The same with a binding at `bit`, of which the copy becomes one more owner. */
static ctx_node *with_binding(const ctx_node *node, uint32_t bit, ctx_binding *binding)
{
    ctx_slot slot = {.binding = ctx_binding_ref(binding)};
    ctx_node *copy = ctx_node_edit(node, bit, CTX_PLACE_BINDING, slot);
    if (copy == NULL) {
        ctx_binding_unref(binding);
    }
    return copy;
}

/* Two variables fell on one place: a node for both at the next level, or a chain of nodes with one
 * child each for as long as their hashes agree. They do not agree to the end, so the chain ends
 * within the depth of the trie. */
static ctx_node *pair(unsigned shift, ctx_binding *a, uint64_t hash_a, ctx_binding *b,
                      uint64_t hash_b)
{
    uint32_t bit_a = ctx_node_bit(hash_a, shift);
    uint32_t bit_b = ctx_node_bit(hash_b, shift);
    CTX_ASSERT(hash_a != hash_b && shift < 64);
    if (bit_a == bit_b) {
        return with_child(NULL, bit_a, pair(shift + CTX_NODE_BITS, a, hash_a, b, hash_b));
    }
    ctx_node *one = with_binding(NULL, bit_a, a);
    if (one == NULL) {
        return NULL;
    }
    ctx_node *both = with_binding(one, bit_b, b);
    ctx_node_unref(one);
    return both;
}

/* The trie of `node` with `binding`, of that hash, in it. *old is the binding that it takes the
 * place of, lent; or stays NULL. */
static ctx_node *node_set(const ctx_node *node, unsigned shift, uint64_t hash, ctx_binding *binding,
                          ctx_binding **old)
{
    uint32_t bit = ctx_node_bit(hash, shift);
    ctx_place place = node == NULL ? CTX_PLACE_EMPTY : ctx_node_place(node, bit);
    if (place == CTX_PLACE_EMPTY) {
        return with_binding(node, bit, binding);
    }
    ctx_slot here = node->slots[ctx_node_index(node, bit)];
    unsigned deeper = shift + CTX_NODE_BITS;
    if (place == CTX_PLACE_CHILD) {
        return with_child(node, bit, node_set(here.child, deeper, hash, binding, old));
    }
    if (here.binding->var == binding->var) {
        *old = here.binding;
        return with_binding(node, bit, binding);
    }
    uint64_t hash_here = ctx_hash(here.binding->var);
    return with_child(node, bit, pair(deeper, here.binding, hash_here, binding, hash));
}

/* The map takes over `node` in the place of the one that `link` leads to. The binding that left is
 * made the caller's before the old node goes, so that its release hook cannot run in here; every
 * other binding under the old node is also under the new one. */
static void commit(ctx_map *map, ctx_node **link, ctx_node *node, size_t count, ctx_binding **old)
{
    ctx_node *previous = *link;
    ctx_binding_ref(*old);
    *link = node;
    /* At once, for who only asks for the number (mapping.c). */
    __atomic_store_n(&map->count, count, __ATOMIC_RELAXED);
    CTX_ASSERT((map->root == NULL) == (count == 0));
    ctx_node_unref(previous);
}

__attribute__((noinline)) static ctx_status put_anew(ctx_map *map, uint64_t hash,
                                                     ctx_binding *binding, ctx_binding **old)
{
    *old = NULL;
    ctx_sole_path path = ctx_sole_walk(map, hash);
    ctx_node *node = node_set(*path.link, path.shift, hash, binding, old);
    if (node == NULL) {
        *old = NULL;
        return CTX_NO_MEMORY;
    }
    commit(map, path.link, node, map->count + (*old == NULL), old);
    CTX_ASSERT(ctx_map_find(map, binding->var) == binding);
    return CTX_OK;
}

ctx_status ctx_map_set(ctx_map *map, ctx_binding *binding, ctx_binding **old)
{
    uint64_t hash = ctx_hash(binding->var);
    ctx_slot *slot = ctx_sole_find(map, hash, binding->var);
    if (slot == NULL) {
        return put_anew(map, hash, binding, old);
    }
    *old = slot->binding; /* with the node's share of it */
    slot->binding = ctx_binding_ref(binding);
    return CTX_OK;
}

/* What remains of a node that lost a binding: a node of the caller's, or a single binding, lent,
 * which the parent then holds itself. */
typedef enum rest { NO_MEMORY, A_NODE, ONE_BINDING } rest;

static rest keep(ctx_node *node, ctx_slot *remains)
{
    remains->child = node;
    return node == NULL ? NO_MEMORY : A_NODE;
}

/* Two bindings and nothing else: without one of them the node has no reason to be. */
static bool holds_two(const ctx_node *node)
{
    return node->children == 0 && ctx_node_width(node) == 2;
}

static rest remove_here(const ctx_node *node, unsigned shift, uint32_t bit, ctx_slot *remains)
{
    CTX_ASSERT(ctx_node_place(node, bit) == CTX_PLACE_BINDING);
    if (shift > 0 && holds_two(node)) {
        remains->binding = node->slots[1 - ctx_node_index(node, bit)].binding;
        return ONE_BINDING;
    }
    return keep(ctx_node_edit(node, bit, CTX_PLACE_EMPTY, (ctx_slot){.binding = NULL}), remains);
}

static rest node_remove(const ctx_node *node, unsigned shift, uint64_t hash, ctx_slot *remains);

static rest remove_below(const ctx_node *node, unsigned shift, uint64_t hash, ctx_slot *remains)
{
    uint32_t bit = ctx_node_bit(hash, shift);
    const ctx_node *child = node->slots[ctx_node_index(node, bit)].child;
    rest below = node_remove(child, shift + CTX_NODE_BITS, hash, remains);
    if (below == NO_MEMORY) {
        return NO_MEMORY;
    }
    if (below == A_NODE) {
        return keep(with_child(node, bit, remains->child), remains);
    }
    if (shift > 0 && ctx_node_width(node) == 1) {
        return ONE_BINDING; /* this node held nothing else: further up with it */
    }
    return keep(with_binding(node, bit, remains->binding), remains);
}

/* The trie of `node` without the binding at `hash`, which is in it. */
static rest node_remove(const ctx_node *node, unsigned shift, uint64_t hash, ctx_slot *remains)
{
    uint32_t bit = ctx_node_bit(hash, shift);
    if (ctx_node_place(node, bit) == CTX_PLACE_CHILD) {
        return remove_below(node, shift, hash, remains);
    }
    return remove_here(node, shift, bit, remains);
}

ctx_status ctx_map_remove(ctx_map *map, const ctx_var *var, ctx_binding **old)
{
    ctx_slot remains = {.child = NULL};
    *old = ctx_map_find(map, var);
    if (*old == NULL) {
        return CTX_OK;
    }
    if (map->count > 1) {
        if (node_remove(map->root, 0, ctx_hash(var), &remains) == NO_MEMORY) {
            *old = NULL;
            return CTX_NO_MEMORY;
        }
    }
    commit(map, &map->root, remains.child, map->count - 1, old);
    CTX_ASSERT(ctx_map_find(map, var) == NULL);
    return CTX_OK;
}

void ctx_map_clear(ctx_map *map)
{
    ctx_node *root = map->root;
    *map = (ctx_map){.root = NULL, .count = 0};
    ctx_node_unref(root);
}
