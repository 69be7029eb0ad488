/* The copy of an empty map is empty, and nothing is cloned for it. */
#include "names.h"

int main(void)
{
    ctx_map map = {.items = NULL, .count = 0, .capacity = 0};
    ctx_map copy;
    must(deep_copy(&map, name_clone, &copy));
    print_map("copy", &copy);
    printf("cloned: %d\n", cloned);
    ctx_map_clear(&copy);
    return 0;
}
