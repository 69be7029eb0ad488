/* As many rounds as variables: as many copies, and each variable set so many times. */
#include "maps.h"

static void rounds(const ctx_map *map)
{
    printf("%zu variables:", map->count);
    for (size_t sets = 0; sets <= 3; sets++) {
        printf(" %zu", trie_rounds(map, sets));
    }
    printf(" with 0 to 3 sets\n");
}

int main(void)
{
    ctx_map map = {0};
    rounds(&map);
    set(&map, var_at(0, 3, 0, 0));
    rounds(&map);
    set(&map, var_at(1, 4, 0, 0));
    rounds(&map);
    set(&map, var_at(2, 4, 5, 0));
    rounds(&map);
    set(&map, var_at(3, 4, 5, 6));
    rounds(&map);
    ctx_map_clear(&map);
    return 0;
}
