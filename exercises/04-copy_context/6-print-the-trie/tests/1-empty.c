/* A map with nothing in it has no node. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    print_trie(&map);
    return 0;
}
