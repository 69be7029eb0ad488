/* A node stands at its place, before and between bindings. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    set(&map, VAR("user_id", 3));
    set(&map, VAR("deadline", 1, 5));
    set(&map, VAR("log", 1, 21));
    set(&map, VAR("trace", 31));
    set(&map, VAR("retries", 17, 30));
    set(&map, VAR("tenant", 17, 2));
    print_trie(&map);
    ctx_map_clear(&map);
    return 0;
}
