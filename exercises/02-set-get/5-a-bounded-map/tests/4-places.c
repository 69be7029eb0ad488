/* A place is kept, also when the block moves; the one freed last is taken first. */
#include "given.h"

enum { PLACES = 5 };

static ctx_var *vars[PLACES + 3];

static void print(const bounded_map *map)
{
    for (size_t i = 0; i < PLACES + 3; i++) {
        size_t place;
        if (bounded_place(map, vars[i], &place) == CTX_OK) {
            printf(" v%zu:%zu", i, place);
        }
    }
    printf("\n");
}

static void *moved(void *block)
{
    void *other = block_of(bounded_bytes(PLACES));
    memcpy(other, block, bounded_bytes(PLACES));
    memset(block, 0xee, bounded_bytes(PLACES));
    free(block);
    return other;
}

int main(void)
{
    void *block = block_of(bounded_bytes(PLACES));
    bounded_map *map = bounded_start(block, PLACES);
    hashes = 3; /* so that there are chains, too */
    for (size_t i = 0; i < PLACES + 3; i++) {
        vars[i] = new_var(i, NULL);
    }
    for (size_t i = 0; i < PLACES - 1; i++) {
        must(bounded_set(map, vars[i], INT(i)));
    }
    print(map);
    must(bounded_remove(map, vars[0]));
    must(bounded_remove(map, vars[2]));
    must(bounded_set(map, vars[3], INT(33)));
    map = block = moved(block);
    printf("two removed, and moved\n");
    print(map);
    for (size_t i = PLACES; i < PLACES + 3; i++) {
        must(bounded_set(map, vars[i], INT(i)));
        print(map);
    }
    printf("one more: %s\n", ctx_status_name(bounded_set(map, vars[0], NULL)));
    map = block = moved(block);
    must(bounded_remove(map, vars[1]));
    must(bounded_set(map, vars[0], NULL));
    print(map);
    bounded_end(map);
    for (size_t i = 0; i < PLACES + 3; i++) {
        ctx_var_unref(vars[i]);
    }
    free(block);
    return 0;
}
