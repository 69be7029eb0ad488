/* A stamp names what is in a map: after each change it is another one, a copy has the same, and no two threads give the
 * same; and when all are used up, nothing has a name any more. stamp.c is in here, so that it can be told how many it has
 * given. */
#include "stamp.c"

#include "trie.h"

#include <pthread.h>

#define VARS 40U
#define GIVEN 10000U

static ctx_var vars[VARS];

/* Sets a variable, and says which stamp the map has then. */
static uint64_t set(ctx_map *map, unsigned i, long value)
{
    uint64_t before = ctx_stamp_of(map);
    trie_set(map, &vars[i], INT(value));
    expect(ctx_stamp_of(map) != before, "a set gives the map a new stamp");
    return ctx_stamp_of(map);
}

static void remove_var(ctx_map *map, unsigned i)
{
    ctx_binding *old;
    uint64_t before = ctx_stamp_of(map);
    must(ctx_map_remove(map, &vars[i], &old));
    ctx_binding_unref(old);
    expect(ctx_stamp_of(map) != before,
           "a removal gives the map a new stamp, or none, if it is empty");
}

static void changes(void)
{
    ctx_map map = {.root = NULL};
    ctx_map copy;
    expect(ctx_stamp_of(&map) == 0, "an empty map has no stamp");
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        set(&map, i, 1);
        set(&map, i, 2); /* in place */
    }
    ctx_map_copy(&map, &copy);
    uint64_t stamp = ctx_stamp_of(&map);
    expect(stamp != 0 && ctx_stamp_of(&copy) == stamp, "a copy has the same stamp");
    set(&map, 0, 3);
    expect(ctx_stamp_of(&copy) == stamp, "and keeps it when the other map changes");
    ctx_stamp_drop(&copy);
    expect(ctx_stamp_of(&copy) == 0, "a map that is being changed has no stamp");
    ctx_stamp_renew(&copy);
    expect(ctx_stamp_of(&copy) > stamp, "and no earlier one afterwards");
    for (unsigned i = 0; i < VARS; i++) {
        remove_var(&map, i);
    }
    expect(ctx_stamp_of(&map) == 0, "a map that is empty again has no stamp");
    ctx_map_clear(&copy);
}

static void shared_root(void)
{
    ctx_map map = {.root = NULL};
    ctx_map copy;
    uint64_t stamp = set(&map, 0, 1);
    ctx_map_copy(&map, &copy);
    ctx_stamp_drop(&map);
    expect(ctx_stamp_of(&copy) == stamp, "a root that a copy has, too, keeps its stamp");
    ctx_map_clear(&map);
    ctx_map_clear(&copy);
}

static void *give(void *place)
{
    uint64_t *given = place;
    for (unsigned i = 0; i < GIVEN; i++) {
        given[i] = ctx_stamp_next();
    }
    return NULL;
}

static int compare(const void *a, const void *b)
{
    const uint64_t *x = a;
    const uint64_t *y = b;
    return (*x > *y) - (*x < *y);
}

static void threads(void)
{
    static uint64_t given[3 * GIVEN];
    pthread_t two[2];
    for (unsigned i = 0; i < 2; i++) {
        check(pthread_create(&two[i], NULL, give, given + i * GIVEN) == 0);
    }
    give(given + 2 * GIVEN);
    for (unsigned i = 0; i < 2; i++) {
        check(pthread_join(two[i], NULL) == 0);
    }
    qsort(given, 3 * GIVEN, sizeof given[0], compare);
    expect(given[0] != 0, "0 is not a stamp");
    for (unsigned i = 1; i < 3 * GIVEN; i++) {
        expect(given[i] != given[i - 1], "no stamp is given twice");
    }
}

static void used_up(void)
{
    ctx_map map = {.root = NULL};
    left = 0;
    blocks = BLOCKS - 1;
    for (uint64_t i = 1; i < BLOCK; i++) {
        expect(ctx_stamp_next() == CTX_NODE_STAMP_MAX - BLOCK + i + 1,
               "the last block is given whole");
    }
    expect(ctx_stamp_next() == 0 && ctx_stamp_next() == 0, "after the last stamp there is none");
    trie_set(&map, &vars[0], INT(1));
    expect(ctx_stamp_of(&map) == 0, "a map may have no stamp");
    expect(ctx_map_find(&map, &vars[0]) != NULL, "and is a map all the same");
    ctx_map_clear(&map);
}

int main(void)
{
    changes();
    shared_root();
    threads();
    used_up();
    return unit_end("stamps");
}
