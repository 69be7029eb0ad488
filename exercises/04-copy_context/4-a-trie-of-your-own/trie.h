/* trie.h - given: the nodes of this trie, their shares, and a printout.
 *
 * A key is its own hash. Its digits are five bits each, the low ones first; the thirteenth and last
 * has four. A node has one map of its places, and the slots say themselves what they hold. */
#ifndef TRIE_H
#define TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct node node;

typedef struct slot {
    node *child;  /* a share of it; or NULL, and then the slot holds a key and its value: */
    uint64_t key; /* the whole key, whatever the depth */
    int value;
} slot;

struct node {
    size_t owners;
    uint32_t places; /* a one for each place that is not empty */
    slot slots[];    /* as many as there are ones, in the order of their places */
};

/* How many of the bits are one. */
unsigned count_ones(uint32_t bits);

/* The place of `key` in a node at `depth`, the root's depth being 0; as a map with that one bit. */
uint32_t place_bit(uint64_t key, unsigned depth);

/* A node with these places, its slots all zero, and one owner, the caller. It does not return when
 * there is no memory: this exercise is about other things. */
node *node_new(uint32_t places);

/* One more owner; returns `it`. NULL is allowed. */
node *node_ref(node *it);

/* One owner less; the last one lets go of the children and frees the node. NULL is allowed. */
void node_unref(node *it);

/* How many nodes node_new has made, ever. */
size_t nodes_made(void);

/* The key with these digits, the first level's first, and zeros after them: "9.21". */
uint64_t key_of(const char *digits);

/* Prints what each place holds, a node by two columns to the right of its parent. Of a node that has
 * not exactly one owner it says how many it has. */
void trie_print(const node *root);

#endif
