/* What is removed is handed out, and the others are still found. */
#include "given.h"

static void take_out(ctx_map *map, size_t i)
{
    ctx_binding *old;
    must(ctx_map_remove(map, &vars[i], &old));
    if (old == NULL) {
        printf("%zu was not there:", i);
    } else {
        printf("%zu was %ld:", i, NUMBER(old->value));
    }
    ctx_binding_unref(old);
    print_values(map);
}

/* Whatever the array grows by, with one of these numbers it is full. */
static void first_of(size_t n)
{
    ctx_map map = {.count = 0};
    for (size_t i = 0; i < n; i++) {
        must(bind(&map, &vars[i], INT(i)));
    }
    take_out(&map, 0);
    ctx_map_clear(&map);
}

int main(void)
{
    ctx_map map = {.count = 0};
    take_out(&map, 0);
    for (size_t i = 1; i < VARIABLES; i++) {
        must(bind(&map, &vars[i], INT(i)));
    }
    take_out(&map, 0);
    take_out(&map, 1);
    take_out(&map, 4);
    take_out(&map, 7);
    take_out(&map, 7);
    must(bind(&map, &vars[7], INT(77)));
    print_values(&map);
    printf("count: %zu\n", map.count);
    ctx_map_clear(&map);
    for (size_t n = 1; n <= VARIABLES; n++) {
        first_of(n);
    }
    return 0;
}
