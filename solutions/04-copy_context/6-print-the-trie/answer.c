/* Two walks: one measures, one prints, because the totals come first and only `count` is known before
 * a walk. Each calls itself once a level, and a trie has at most thirteen levels, since each takes
 * five of 64 bits; so neither needs a stack of its own or a limit.
 *
 * The slots are not in the order of the places: all bindings come first, then all children. Hence the
 * loop over 32 places, each asked what is there. Measuring needs no order, and walks the slots.
 *
 * Turned down: to print from the slots and sort the lines afterwards; to count in static variables,
 * which the next call would find as the last one left them; and to keep a string of blanks for each
 * level, where printf's "%*s" pads to any width. */
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
        measure(map->root, 1, &sum);
    }
    printf("variables %zu, nodes %u, levels %u\n", map->count, sum.nodes, sum.levels);
    if (map->root != NULL) {
        print_node(map->root, 0);
    }
}
