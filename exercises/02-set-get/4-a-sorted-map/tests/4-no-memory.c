/* When there is no memory for one more, the map is as it was; to replace takes none. */
#include "given.h"

enum { MANY = 300 };

static ctx_var many[MANY];

static bool sorted(const ctx_map *map)
{
    for (size_t i = 1; i < map->count; i++) {
        if ((uintptr_t)map->items[i - 1]->var >= (uintptr_t)map->items[i]->var) {
            return false;
        }
    }
    return true;
}

static void print(const ctx_map *map, size_t before)
{
    size_t found = 0;
    for (size_t i = 0; i < MANY; i++) {
        found += ctx_map_find(map, &many[i]) != NULL;
    }
    printf("  count as it was: %s, all found: %s, sorted: %s\n",
           map->count == before ? "yes" : "no", found == before ? "yes" : "no",
           sorted(map) ? "yes" : "no");
}

int main(void)
{
    ctx_map map = {.count = 0};
    memory_left = 0;
    printf("no memory at all: %s\n", ctx_status_name(attempt(bind(&map, &many[0], NULL))));
    print(&map, 0);

    memory_left = 1;
    size_t i = MANY;
    ctx_status status;
    do {
        i--;
        status = attempt(bind(&map, &many[i], INT(i)));
    } while (status == CTX_OK && i > 0);
    size_t before = MANY - i - 1;
    printf("from behind, until one does not fit: %s\n", ctx_status_name(status));
    print(&map, before);

    printf("replace the first: %s\n", ctx_status_name(attempt(bind(&map, &many[i + 1], INT(5)))));
    printf("and the last: %s\n", ctx_status_name(attempt(bind(&map, &many[MANY - 1], INT(5)))));
    print(&map, before);

    memory_left = 1;
    printf("memory again: %s\n", ctx_status_name(attempt(bind(&map, &many[i], INT(5)))));
    print(&map, before + 1);
    ctx_map_clear(&map);
    return 0;
}
