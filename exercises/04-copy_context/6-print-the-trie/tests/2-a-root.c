/* Bindings in the root, from place 0 to place 31. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    set(&map, VAR("user_id", 3));
    set(&map, VAR("log", 31));
    set(&map, VAR("deadline", 0, 1));
    set(&map, VAR("trace", 9));
    print_trie(&map);
    ctx_map_clear(&map);
    return 0;
}
