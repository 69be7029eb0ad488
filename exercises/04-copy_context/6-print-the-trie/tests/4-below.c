/* Nodes in nodes, and back again: each level two columns to the right. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    set(&map, VAR("user_id", 9, 3, 1));
    set(&map, VAR("tenant", 9, 3, 2));
    set(&map, VAR("deadline", 9, 7));
    set(&map, VAR("log", 9, 0, 6));
    set(&map, VAR("level", 9, 0, 5));
    set(&map, VAR("trace", 12, 1));
    set(&map, VAR("span", 12, 2));
    set(&map, VAR("retries", 30));
    print_trie(&map);
    ctx_map_clear(&map);
    return 0;
}
