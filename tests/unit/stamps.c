/* A stamp names what is in a map: after each change it is another one, a copy has the same, and no two threads give the
 * same; and when all are used up, nothing has a name any more. stamp.c is in here, so that it can be told how many it has
 * given. */
#include "stamp.c"

#include "ctx.h"
#include "state.h"
#include "trie.h"

#include <pthread.h>

#define VARS 40U
#define GIVEN 10000U

static ctx_var vars[VARS];

static uint64_t stamp_now(void)
{
    return ctx_stamp_of(&ctx_context_current()->map);
}

static void set(unsigned i, long value)
{
    uint64_t before = stamp_now();
    must(ctx_var_set(&vars[i], INT(value)));
    expect(stamp_now() != before, "a set gives the map a new stamp");
}

static ctx_token *set_token(unsigned i, long value)
{
    ctx_token *token;
    uint64_t before = stamp_now();
    must(ctx_var_set_token(&vars[i], INT(value), &token));
    expect(stamp_now() != before, "a set with a token gives the map a new stamp");
    return token;
}

static void reset(unsigned i, ctx_token *token)
{
    uint64_t before = stamp_now();
    must(ctx_var_reset(&vars[i], token));
    expect(stamp_now() != before, "a reset gives the map a new stamp, or none, if it is empty");
    ctx_token_free(token);
}

static ctx_context *copy_of_current(void)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    expect(ctx_stamp_of(&copy->map) == stamp_now(), "a copy has the same stamp");
    return copy;
}

static void changes(void)
{
    ctx_token *tokens[VARS];
    expect(stamp_now() == 0, "an empty map has no stamp");
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        tokens[i] = set_token(i, 1);
        set(i, 2); /* a token has the binding */
        set(i, 3); /* in place */
    }
    ctx_context *copy = copy_of_current();
    uint64_t stamp = stamp_now();
    set(0, 4);
    expect(ctx_stamp_of(&copy->map) == stamp, "and keeps it when the other map changes");
    reset(0, set_token(0, 5));
    for (unsigned i = 0; i < VARS; i++) {
        reset(i, tokens[i]);
    }
    expect(stamp_now() == 0, "a map that is empty again has no stamp");
    expect(ctx_stamp_of(&copy->map) == stamp, "and the copy has its own all the while");
    ctx_context_unref(copy);
}

/* What was not changed may be somebody else's, too. */
static void unchanged(void)
{
    ctx_map map = {.root = NULL};
    ctx_map copy;
    ctx_stamp_renew(&map);
    expect(ctx_stamp_of(&map) == 0, "an empty map gets no stamp");
    trie_set(&map, &vars[0], INT(1));
    ctx_stamp_renew(&map);
    must(ctx_map_copy(&map, &copy));
    uint64_t stamp = ctx_stamp_of(&map);
    ctx_stamp_renew(&map);
    expect(stamp != 0 && ctx_stamp_of(&copy) == stamp,
           "a root that a copy has, too, keeps its stamp");
    ctx_map_clear(&copy);
    ctx_stamp_renew(&map);
    expect(ctx_stamp_of(&map) > stamp, "and a later one is never an earlier one");
    ctx_map_clear(&map);
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
    ctx_stamp_renew(&map);
    expect(ctx_stamp_of(&map) == 0, "a map may have no stamp");
    expect(ctx_map_find(&map, &vars[0]) != NULL, "and is a map all the same");
    ctx_map_clear(&map);
}

int main(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    changes();
    must(ctx_exit(context));
    ctx_context_unref(context);
    unchanged();
    threads();
    used_up();
    return unit_end("stamps");
}
