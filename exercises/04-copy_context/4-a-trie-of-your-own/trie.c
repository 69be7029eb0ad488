/* trie.c - given; there is nothing to do in here. */
#include "trie.h"

#include <stdio.h>
#include <stdlib.h>

static size_t made;

unsigned count_ones(uint32_t bits)
{
    unsigned ones = 0;
    for (; bits != 0; bits &= bits - 1) {
        ones++;
    }
    return ones;
}

uint32_t place_bit(uint64_t key, unsigned depth)
{
    return UINT32_C(1) << ((key >> (5 * depth)) & 31U);
}

node *node_new(uint32_t places)
{
    node *it = calloc(1, sizeof *it + count_ones(places) * sizeof it->slots[0]);
    if (it == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(2);
    }
    it->owners = 1;
    it->places = places;
    made++;
    return it;
}

node *node_ref(node *it)
{
    if (it != NULL) {
        it->owners++;
    }
    return it;
}

void node_unref(node *it)
{
    if (it == NULL || --it->owners > 0) {
        return;
    }
    unsigned width = count_ones(it->places);
    for (unsigned i = 0; i < width; i++) {
        node_unref(it->slots[i].child);
    }
    free(it);
}

size_t nodes_made(void)
{
    return made;
}

uint64_t key_of(const char *digits)
{
    uint64_t key = 0;
    for (unsigned shift = 0;; shift += 5) {
        char *end;
        key |= (uint64_t)strtoul(digits, &end, 10) << shift;
        if (*end != '.') {
            return key;
        }
        digits = end + 1;
    }
}

static void print_key(uint64_t key)
{
    printf("%u", (unsigned)(key & 31U));
    for (key >>= 5; key != 0; key >>= 5) {
        printf(".%u", (unsigned)(key & 31U));
    }
}

static void print_node(const node *it, int depth)
{
    unsigned next = 0;
    for (unsigned place = 0; place < 32; place++) {
        if ((it->places >> place & 1U) == 0) {
            continue;
        }
        const slot *here = &it->slots[next++];
        printf("%*splace %u: ", 2 * depth, "", place);
        if (here->child == NULL) {
            print_key(here->key);
            printf(" = %d\n", here->value);
            continue;
        }
        printf("node");
        if (here->child->owners != 1) {
            printf(", %zu owners", here->child->owners);
        }
        printf("\n");
        print_node(here->child, depth + 1);
    }
}

void trie_print(const node *root)
{
    if (root == NULL) {
        printf("empty\n");
    } else if (root->places == 0) {
        printf("a node that holds nothing\n");
    } else {
        print_node(root, 0);
    }
}
