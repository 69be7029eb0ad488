/* The copy owns its variables too, and can be changed as any map can. */
#include "names.h"

int main(void)
{
    ctx_var *user, *path;
    must(ctx_var_new("user", &name_hooks, &user));
    must(ctx_var_new("path", &name_hooks, &path));
    ctx_map map = {.items = NULL, .count = 0, .capacity = 0};
    bind(&map, user, "ann");

    ctx_map copy = {.items = NULL, .count = 0, .capacity = 0};
    must(map_deep_copy(&map, name_clone, &copy));
    ctx_map_clear(&map);
    bind(&copy, path, "/home");
    bind(&copy, user, "bob");
    ctx_var_unref(user);
    ctx_var_unref(path);
    print_map("copy", &copy);

    ctx_map second = {.items = NULL, .count = 0, .capacity = 0};
    must(map_deep_copy(&copy, name_clone, &second));
    ctx_map_clear(&copy);
    print_map("a copy of it", &second);
    ctx_map_clear(&second);
    printf("names: %d\n", alive);
    return 0;
}
