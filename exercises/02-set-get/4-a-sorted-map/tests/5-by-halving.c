/* A search among a thousand takes at most twenty comparisons, whether it finds or not: in a find, in a
 * set and in a remove. */
#include "given.h"

enum { MANY = 1000 };

static ctx_var many[2 * MANY];

/* The most comparisons of a search, of all variables with an even or an odd number. */
static size_t dearest(const ctx_map *map, size_t first, size_t *found)
{
    size_t most = 0;
    *found = 0;
    for (size_t i = first; i < 2 * MANY; i += 2) {
        compared = 0;
        *found += ctx_map_find(map, &many[i]) != NULL;
        most = compared > most ? compared : most;
    }
    return most;
}

static void print(const char *which, size_t found, size_t most)
{
    printf("%s: %zu found, %s\n", which, found,
           most == 0    ? "and comes_before never asked"
           : most <= 20 ? "at most 20 comparisons each"
                        : "with more than 20 comparisons");
}

/* Sets all the even ones, in an order of their own. The most comparisons of a set. */
static size_t set_all(ctx_map *map)
{
    size_t most = 0;
    for (size_t i = 0; i < MANY; i++) {
        compared = 0;
        must(bind(map, &many[i * 389 % MANY * 2], INT(i)));
        most = compared > most ? compared : most;
    }
    return most;
}

static size_t remove_all(ctx_map *map)
{
    size_t most = 0;
    for (size_t i = 0; i < MANY; i++) {
        ctx_binding *old;
        compared = 0;
        must(ctx_map_remove(map, &many[i * 211 % MANY * 2], &old));
        most = compared > most ? compared : most;
        ctx_binding_unref(old);
    }
    return most;
}

int main(void)
{
    ctx_map map = {.count = 0};
    size_t found;
    size_t most = set_all(&map);
    print("to be set", map.count, most);
    most = set_all(&map);
    print("to be replaced", map.count, most);
    most = dearest(&map, 0, &found);
    print("set", found, most);
    most = dearest(&map, 1, &found);
    print("not set", found, most);
    size_t before = map.count;
    most = remove_all(&map);
    print("to be removed", before - map.count, most);
    ctx_map_clear(&map);
    return 0;
}
