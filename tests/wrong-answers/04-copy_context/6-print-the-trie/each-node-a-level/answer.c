/* caught by 3-in-order: the level is not taken back on the way up, so brothers count as deeper and deeper */
#include "answer.h"
#include "node.h"

#include <stdio.h>

typedef struct totals {
    unsigned nodes;
    unsigned levels;
} totals;

static void measure(const ctx_node *node, unsigned *level, totals *sum)
{
    sum->nodes++;
    sum->levels = ++*level > sum->levels ? *level : sum->levels;
    unsigned width = ctx_node_width(node);
    for (unsigned i = ctx_node_popcount(node->bindings); i < width; i++) {
        measure(node->slots[i].child, level, sum);
    }
}

static void print_node(const ctx_node *node, int indent)
{
    for (unsigned place = 0; place < 32; place++) {
        uint32_t bit = UINT32_C(1) << place;
        ctx_place what = ctx_node_place(node, bit);
        if (what == CTX_PLACE_EMPTY) {
            continue;
        }
        ctx_slot slot = node->slots[ctx_node_index(node, bit)];
        printf("%*splace %u: ", indent, "", place);
        if (what == CTX_PLACE_BINDING) {
            printf("%s\n", slot.binding->var->name);
        } else {
            printf("node\n");
            print_node(slot.child, indent + 2);
        }
    }
}

void print_trie(const ctx_map *map)
{
    totals sum = {0};
    if (map->root != NULL) {
        unsigned level = 0;
        measure(map->root, &level, &sum);
    }
    printf("variables %zu, nodes %u, levels %u\n", map->count, sum.nodes, sum.levels);
    if (map->root != NULL) {
        print_node(map->root, 0);
    }
}
