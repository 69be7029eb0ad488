/* As long as the root holds all bindings, a set copies them all. */
#include "maps.h"

int main(void)
{
    ctx_map map = {0};
    ctx_var *lowest = var_at(0, 1, 0, 0);
    set(&map, lowest);
    show("one of 1", trie_set(&map, lowest));
    for (unsigned i = 1; i < 12; i++) {
        set(&map, var_at(i, i + 1, 0, 0));
    }
    show("the lowest of 12", trie_set(&map, lowest));
    show("the highest of 12", trie_set(&map, &vars[11]));
    ctx_map_clear(&map);
    return 0;
}
