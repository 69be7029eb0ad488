/* Two variables that differ in the last digit alone, thirteen levels down. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    set(&map, VAR("user_id", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
    set(&map, VAR("deadline", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0));
    print_trie(&map);
    ctx_map_clear(&map);
    return 0;
}
