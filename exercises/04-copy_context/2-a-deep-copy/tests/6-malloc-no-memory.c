/* Whichever allocation fails, there is no copy, and each value that was cloned is released. */
#include "names.h"

#include "scarce.h"

static ctx_var vars[] = {CTX_VAR_INIT("a", &name_hooks), CTX_VAR_INIT("b", &name_hooks),
                         CTX_VAR_INIT("c", &name_hooks), CTX_VAR_INIT("d", &name_hooks)};

/* A copy with its n-th allocation failing. False when there are fewer. */
static bool try_copy(const ctx_map *map, unsigned n)
{
    int before = alive;
    ctx_map copy = {.items = NULL, .count = 99, .capacity = 0};
    scarce_begin(n);
    ctx_status status = map_deep_copy(map, name_clone, &copy);
    bool failed = scarce_end();
    if (status == CTX_OK) {
        if (!failed) {
            print_map("copy", &copy);
        }
        ctx_map_clear(&copy);
    } else if (copy.count != 99 || copy.items != NULL) {
        printf("allocation %u fails: %s, and out is changed\n", n, ctx_status_name(status));
    }
    if (alive != before || (failed && status != CTX_OK && status != CTX_NO_MEMORY)) {
        printf("allocation %u fails: %s, names left over: %d\n", n, ctx_status_name(status),
               alive - before);
    }
    return failed;
}

int main(void)
{
    static const char *const names[] = {"ann", "bob", NULL, "dia"};
    ctx_map map = {.items = NULL, .count = 0, .capacity = 0};
    for (size_t i = 0; i < 4; i++) {
        bind(&map, &vars[i], names[i]);
    }
    unsigned n = 1;
    while (try_copy(&map, n)) {
        n++;
    }
    printf("%s\n", n > 4 ? "each allocation has failed once" : "there are too few allocations");
    print_map("map", &map);
    ctx_map_clear(&map);
    printf("names: %d\n", alive);
    return 0;
}
