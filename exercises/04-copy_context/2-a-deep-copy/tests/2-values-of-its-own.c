/* Neither map sees what is written to a value of the other; each releases its own values. */
#include "names.h"

static ctx_var user = CTX_VAR_INIT("user", &name_hooks);
static ctx_var path = CTX_VAR_INIT("path", &name_hooks);

int main(void)
{
    ctx_map map = {.items = NULL, .count = 0, .capacity = 0};
    bind(&map, &user, "ann");
    bind(&map, &path, "/home");
    ctx_map copy = {.items = NULL, .count = 0, .capacity = 0};
    must(map_deep_copy(&map, name_clone, &copy));
    printf("names: %d\n", alive);

    ctx_binding *of_user = ctx_map_find(&map, &user);
    memcpy(of_user->value, "bob", 3);
    ctx_binding *of_path = ctx_map_find(&copy, &path);
    if (of_path != NULL) {
        memcpy(of_path->value, "/root", 5);
    }
    print_map("map", &map);
    print_map("copy", &copy);

    ctx_map_clear(&map);
    printf("names: %d\n", alive);
    print_map("copy", &copy);
    ctx_map_clear(&copy);
    printf("names: %d\n", alive);
    return 0;
}
