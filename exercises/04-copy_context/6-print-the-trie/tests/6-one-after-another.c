/* One printout does not depend on the one before it. */
#include "maps.h"

int main(void)
{
    ctx_map deep = {0};
    ctx_map flat = {0};
    set(&deep, VAR("user_id", 3, 1, 4));
    set(&deep, VAR("deadline", 3, 1, 5));
    set(&flat, VAR("log", 7));
    print_trie(&deep);
    print_trie(&flat);
    print_trie(&deep);
    ctx_map_clear(&deep);
    print_trie(&deep);
    ctx_map_clear(&flat);
    return 0;
}
