/* caught by memory: a string of blanks is made for each node and never freed
 * nudge: A trie of more than one level is printed, and cleared: how many blocks are left then? */
#include "answer.h"
#include "node.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static char *blanks(int count)
{
    char *made = malloc((size_t)count + 1);
    if (made != NULL) {
        memset(made, ' ', (size_t)count);
        made[count] = '\0';
    }
    return made;
}

static void print_node(const ctx_node *node, int indent)
{
    const char *before = blanks(indent);
    if (before == NULL) {
        return;
    }
    for (unsigned place = 0; place < 32; place++) {
        uint32_t bit = UINT32_C(1) << place;
        ctx_place what = ctx_node_place(node, bit);
        if (what == CTX_PLACE_EMPTY) {
            continue;
        }
        ctx_slot slot = node->slots[ctx_node_index(node, bit)];
        printf("%splace %u: ", before, place);
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
