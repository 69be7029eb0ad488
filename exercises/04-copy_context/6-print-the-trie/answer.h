/* answer.h - a trie on paper. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

/* Prints the map's trie to standard output. First one line of totals; the root is at level 1:
 *
 *     variables 3, nodes 2, levels 2
 *
 * Then a line for each place that is not empty, in the order of the places: a binding by the name of
 * its variable, or a node, below which its own places follow, two columns further right:
 *
 *     place 3: user_id
 *     place 9: node
 *       place 0: deadline
 *       place 21: log
 *
 * The map is borrowed and not NULL, and nothing is changed in it. */
void print_trie(const ctx_map *map);

#endif
