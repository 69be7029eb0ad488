/* A full map takes no new variable, and replaces the values of those it has. */
#include "given.h"

static void sizes(void)
{
    printf("bytes grow: %s\n", bounded_bytes(1000) > bounded_bytes(1) ? "yes" : "no");
    /* Products of these wrap around to 0, to little, or to much, whatever the size of a place. */
    static const size_t too_many[] = {SIZE_MAX,         SIZE_MAX / 4,      SIZE_MAX / 8,
                                      SIZE_MAX / 8 - 5, SIZE_MAX / 16 + 3, SIZE_MAX / 7 + 1};
    printf("too many:");
    for (size_t i = 0; i < sizeof too_many / sizeof too_many[0]; i++) {
        printf(" %zu", bounded_bytes(too_many[i]));
    }
    printf("\n");
}

/* A place has a variable and a value, at the least. Around the number from which on a size_t is too
 * small, whatever the sizes of a place and of what stands before the places: 0, or as much as that. */
static void limits(void)
{
    size_t wrong = 0;
    for (size_t size = 16; size <= 256; size++) {
        for (size_t n = SIZE_MAX / size - 20; n <= SIZE_MAX / size + 20; n++) {
            size_t bytes = bounded_bytes(n);
            wrong += bytes != 0 && bytes / 16 < n;
        }
    }
    printf("at the limits: %zu wrong\n", wrong);
}

static void none_at_all(ctx_var *var)
{
    void *block = block_of(bounded_bytes(0));
    bounded_map *map = bounded_start(block, 0);
    printf("no places: %s\n", ctx_status_name(bounded_set(map, var, "x")));
    print_get(map, var);
    bounded_end(map);
    free(block);
}

int main(void)
{
    static const char *const values[] = {"ann", "bob", "eve", "kim"};
    sizes();
    limits();
    void *block = block_of(bounded_bytes(3));
    bounded_map *map = bounded_start(block, 3);
    ctx_var *vars[4];
    for (size_t i = 0; i < 4; i++) {
        vars[i] = new_var(i, &printing);
        char *value = (char *)(uintptr_t)values[i];
        printf("%s: %s\n", value, ctx_status_name(bounded_set(map, vars[i], value)));
    }
    printf("count: %zu\n", bounded_count(map));
    print_get(map, vars[3]);
    must(bounded_set(map, vars[1], "bob again"));
    printf("one is removed\n");
    must(bounded_remove(map, vars[0]));
    printf("kim: %s\n", ctx_status_name(bounded_set(map, vars[3], "kim")));
    for (size_t i = 0; i < 4; i++) {
        print_get(map, vars[i]);
    }
    none_at_all(vars[0]);
    for (size_t i = 0; i < 4; i++) {
        must(i == 0 ? CTX_OK : bounded_remove(map, vars[i])); /* in this order */
        ctx_var_unref(vars[i]);
    }
    bounded_end(map);
    free(block);
    return 0;
}
