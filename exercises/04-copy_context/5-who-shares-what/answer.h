/* answer.h - what two maps share. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

/* A joint is a node of both maps where the sharing begins: each map has a pointer of its own to it,
 * from the map itself or from a node that the other map does not reach.
 * The others are those owners of all these nodes that are not pointers from the two maps and their
 * nodes. */
typedef struct sharing {
    size_t left;   /* nodes that only the left map reaches */
    size_t right;  /* nodes that only the right map reaches */
    size_t both;   /* nodes that both reach */
    size_t joints; /* how many of these are joints */
    size_t others; /* how many owners are somebody else's */
} sharing;

/* Compares two maps; `left` and `right` are not the same ctx_map, and neither is NULL. They are
 * borrowed, and nothing is changed in them.
 * Cost: linear in the number of nodes, not in its square. */
sharing who_shares(const ctx_map *left, const ctx_map *right);

#endif
