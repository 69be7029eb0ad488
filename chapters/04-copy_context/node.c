#include "node.h"
#include "block.h"
#include "debug.h"

unsigned ctx_node_popcount(uint32_t bits)
{
    /* Sums of neighbours: in pairs of bits, in fours, in bytes; the product adds the bytes into the
     * top one. */
    bits = bits - ((bits >> 1) & 0x55555555U);
    bits = (bits & 0x33333333U) + ((bits >> 2) & 0x33333333U);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0fU;
    return (bits * 0x01010101U) >> 24;
}

ctx_place ctx_node_place(const ctx_node *node, uint32_t bit)
{
    if ((node->bindings & bit) != 0) {
        return CTX_PLACE_BINDING;
    }
    return (node->children & bit) != 0 ? CTX_PLACE_CHILD : CTX_PLACE_EMPTY;
}

unsigned ctx_node_index(const ctx_node *node, uint32_t bit)
{
    CTX_ASSERT(ctx_node_popcount(bit) == 1);
    uint32_t below = bit - 1;
    if ((node->bindings & bit) != 0) {
        return ctx_node_popcount(node->bindings & below);
    }
    return ctx_node_popcount(node->bindings) + ctx_node_popcount(node->children & below);
}

unsigned ctx_node_width(const ctx_node *node)
{
    return ctx_node_popcount(node->bindings) + ctx_node_popcount(node->children);
}

static size_t node_size(unsigned width)
{
    return sizeof(ctx_node) + width * sizeof(ctx_slot);
}

static ctx_node *node_new(uint32_t bindings, uint32_t children)
{
    CTX_ASSERT((bindings & children) == 0);
    unsigned width = ctx_node_popcount(bindings) + ctx_node_popcount(children);
    ctx_node *node = ctx_block_new(node_size(width));
    if (node != NULL) {
        *node = (ctx_node){.owners = 1, .bindings = bindings, .children = children};
    }
    return node;
}

/* Fills the copy's places from the original's, but for `bit`, which gets `slot`. Each place that is
 * not edited holds the same kind of thing in both, and the copy takes a share of it. */
static void fill(ctx_node *copy, const ctx_node *from, uint32_t bit, ctx_slot slot)
{
    for (uint32_t left = copy->bindings | copy->children; left != 0; left &= left - 1) {
        uint32_t lowest = left & (~left + 1);
        ctx_slot *to = &copy->slots[ctx_node_index(copy, lowest)];
        if (lowest == bit) {
            *to = slot;
            continue;
        }
        *to = from->slots[ctx_node_index(from, lowest)];
        if ((copy->bindings & lowest) != 0) {
            ctx_binding_ref(to->binding);
        } else {
            ctx_node_ref(to->child);
        }
    }
}

ctx_node *ctx_node_edit(const ctx_node *node, uint32_t bit, ctx_place place, ctx_slot slot)
{
    static const ctx_node empty = {.owners = 1};
    const ctx_node *from = node != NULL ? node : &empty;
    uint32_t bindings = (from->bindings & ~bit) | (place == CTX_PLACE_BINDING ? bit : 0);
    uint32_t children = (from->children & ~bit) | (place == CTX_PLACE_CHILD ? bit : 0);
    ctx_node *copy = node_new(bindings, children);
    if (copy != NULL) {
        fill(copy, from, bit, slot);
        CTX_ASSERT(ctx_node_place(copy, bit) == place);
    }
    return copy;
}

ctx_node *ctx_node_ref(ctx_node *node)
{
    if (node != NULL) {
        ctx_count_up(&node->owners);
    }
    return node;
}

void ctx_node_unref(ctx_node *node)
{
    if (node == NULL || !ctx_count_down(&node->owners)) {
        return;
    }
    unsigned first_child = ctx_node_popcount(node->bindings);
    unsigned width = ctx_node_width(node);
    for (unsigned i = 0; i < first_child; i++) {
        ctx_binding_unref(node->slots[i].binding);
    }
    for (unsigned i = first_child; i < width; i++) {
        ctx_node_unref(node->slots[i].child);
    }
    ctx_block_free(node, node_size(width));
}
