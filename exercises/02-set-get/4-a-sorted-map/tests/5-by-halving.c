/* A search among a thousand takes at most twenty comparisons, whether it finds or not. */
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

int main(void)
{
    ctx_map map = {.count = 0};
    for (size_t i = 0; i < MANY; i++) {
        must(bind(&map, &many[i * 389 % MANY * 2], INT(i))); /* the even ones, each once */
    }
    size_t found;
    size_t most = dearest(&map, 0, &found);
    print("set", found, most);
    most = dearest(&map, 1, &found);
    print("not set", found, most);
    ctx_map_clear(&map);
    return 0;
}
