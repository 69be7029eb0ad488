#include "answer.h"
#include "node.h"

#include <stdio.h>

void print_trie(const ctx_map *map)
{
    printf("variables %zu\n", map->count); /* TODO */
}
