/* caught by 3-in-order: bindings first and then the nodes, as the slots have them */
#include "answer.h"
#include "node.h"

#include <stdio.h>

typedef struct totals {
    unsigned nodes;
    unsigned levels;
} totals;

static void measure(const ctx_node *node, unsigned level, totals *sum)
{
    sum->nodes++;
    sum->levels = level > sum->levels ? level : sum->levels;
    unsigned width = ctx_node_width(node);
    for (unsigned i = ctx_node_popcount(node->bindings); i < width; i++) {
        measure(node->slots[i].child, level + 1, sum);
    }
}

static void print_node(const ctx_node *node, int indent)
{
    for (unsigned place = 0; place < 32; place++) {
        uint32_t bit = UINT32_C(1) << place;
        ctx_place what = ctx_node_place(node, bit);
        if (what == CTX_PLACE_BINDING) {
            ctx_slot slot = node->slots[ctx_node_index(node, bit)];
            printf("%*splace %u: %s\n", indent, "", place, slot.binding->var->name);
        }
    }
    for (unsigned place = 0; place < 32; place++) {
        uint32_t bit = UINT32_C(1) << place;
        if (ctx_node_place(node, bit) == CTX_PLACE_CHILD) {
            printf("%*splace %u: node\n", indent, "", place);
            print_node(node->slots[ctx_node_index(node, bit)].child, indent + 2);
        }
    }
}

void print_trie(const ctx_map *map)
{
    totals sum = {0};
    if (map->root != NULL) {
        measure(map->root, 1, &sum);
    }
    printf("variables %zu, nodes %u, levels %u\n", map->count, sum.nodes, sum.levels);
    if (map->root != NULL) {
        print_node(map->root, 0);
    }
}
