/* Each value is released once, and a variable lives while it is in the map. */
#include "given.h"

int main(void)
{
    void *block = block_of(bounded_bytes(4));
    bounded_map *map = bounded_start(block, 4);
    ctx_var *user = new_var(0, &printing);
    ctx_var *session = new_var(1, &printing);
    must(bounded_set(map, user, "ann"));
    must(bounded_set(map, session, NULL));
    print_get(map, user);
    print_get(map, session);

    printf("user is replaced\n");
    must(bounded_set(map, user, "bob"));
    print_get(map, user);
    printf("session is removed\n");
    must(bounded_remove(map, session));
    print_get(map, session);
    printf("count: %zu\n", bounded_count(map));

    ctx_var_unref(session);
    ctx_var_unref(user); /* the map has a share */
    print_get(map, user);
    printf("end\n");
    bounded_end(map);
    printf("count: %zu\n", bounded_count(map));
    free(block);
    return 0;
}
