#include "node.h"
#include "block.h"
#include "debug.h"

static size_t node_size(unsigned width)
{
    return sizeof(ctx_node) + width * sizeof(ctx_slot);
}

static ctx_node *node_new(uint32_t bindings, uint32_t children)
{
    CTX_ASSERT((bindings & children) == 0);
    unsigned width = ctx_node_popcount(bindings | children);
    ctx_node *node = ctx_block_new(node_size(width));
    if (node != NULL) {
        *node = (ctx_node){
            .owners = 1,
            .bindings = bindings & CTX_NODE_ALL,
            .children = children & CTX_NODE_ALL,
        };
    }
    return node;
}

/* The places in the order of their slots: the bindings', then the children's. */
static uint64_t in_order(const ctx_node *node)
{
    return node->bindings | (uint64_t)node->children << CTX_NODE_PLACES;
}

/* Fills the copy's slots from the original's, in one walk over both, but for `bit`, which gets
 * `slot`. Each place that is not edited holds the same kind of thing in both, and the copy takes a
 * share of it. */
static void fill(ctx_node *copy, const ctx_node *from, uint32_t bit, ctx_slot slot)
{
    const uint64_t edited = bit | (uint64_t)bit << CTX_NODE_PLACES;
    const ctx_slot *next = from->slots;
    ctx_slot *to = copy->slots;
    for (uint64_t left = in_order(from) | in_order(copy); left != 0; left &= left - 1) {
        uint64_t lowest = left & (~left + 1);
        if ((lowest & edited) != 0) {
            next += (lowest & in_order(from)) != 0;
            if ((lowest & in_order(copy)) != 0) {
                *to++ = slot;
            }
            continue;
        }
        *to = *next++;
        if (lowest >> CTX_NODE_PLACES == 0) {
            ctx_binding_ref(to->binding);
        } else {
            ctx_node_ref(to->child);
        }
        to++;
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

/* Not inlined: who is not the last owner has nothing to put aside for it. */
__attribute__((noinline)) static void let_go_of_all(ctx_node *node)
{
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

void ctx_node_unref(ctx_node *node)
{
    if (node != NULL && ctx_count_down(&node->owners)) {
        let_go_of_all(node);
    }
}
