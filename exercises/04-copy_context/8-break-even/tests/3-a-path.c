/* Further down every node of the path is copied, and none beside it. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    set(&map, var_at(0, 3, 0, 0));
    set(&map, var_at(1, 4, 0, 0));
    set(&map, var_at(2, 9, 1, 0));
    set(&map, var_at(3, 9, 2, 0));
    set(&map, var_at(4, 9, 3, 0));
    set(&map, var_at(5, 9, 31, 7));
    set(&map, var_at(6, 9, 31, 8));
    set(&map, var_at(7, 17, 5, 1));
    set(&map, var_at(8, 17, 5, 2));
    show("in the root", trie_set(&map, &vars[0]));
    show("in a child of four", trie_set(&map, &vars[3]));
    show("below that", trie_set(&map, &vars[6]));
    show("below a child of one", trie_set(&map, &vars[7]));
    ctx_map_clear(&map);
    return 0;
}
