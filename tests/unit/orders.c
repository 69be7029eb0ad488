/* Up to six variables, set in every order and taken out in every order: the map is always the one
 * that its variables must have, and every older map stays what it was.
 *
 * The hashes come from universes of eight: at three levels of the trie each hash has one digit or
 * another, and elsewhere all agree. So every way in which six hashes can share their beginnings,
 * for two, one or no levels, is there. */
#include "trie.h"

#define UNIVERSE 8
#define MOST 6

typedef struct universe {
    ctx_var vars[UNIVERSE];
} universe;

static universe universe_of(const unsigned levels[3])
{
    universe u;
    uint64_t common = digit(levels[2] == 12 ? 11 : 12, 9); /* zero is no hash */
    for (unsigned i = 0; i < UNIVERSE; i++) {
        uint64_t hash = common;
        for (unsigned k = 0; k < 3; k++) {
            hash ^= digit(levels[k], (i >> k & 1) != 0 ? 13 : 6);
        }
        u.vars[i] = VAR_WITH_HASH(hash);
    }
    return u;
}

/* The variables in `set`, a map of bits over `from`. */
static size_t members(ctx_var *const *from, size_t count, unsigned set, ctx_var **out)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if ((set >> i & 1) != 0) {
            out[found++] = from[i];
        }
    }
    return found;
}

/* The map must be that of `set`, each variable with its number as the value. */
static void check_set(const ctx_map *map, ctx_var *const *from, size_t count, unsigned set)
{
    ctx_var *in[UNIVERSE] = {NULL};
    check_fine(validate_exactly(map, in, members(from, count, set, in)));
    for (size_t i = 0; i < count; i++) {
        const ctx_binding *found = ctx_map_find(map, from[i]);
        check(found == NULL ? (set >> i & 1) == 0 : NUMBER(found->value) == (long)i);
    }
}

static void swap(unsigned *a, unsigned *b)
{
    unsigned was = *a;
    *a = *b;
    *b = was;
}

/* The next order in the dictionary; false after the last. */
static bool next_order(unsigned *order, size_t count)
{
    size_t i = count - 1;
    while (i > 0 && order[i - 1] > order[i]) {
        i--;
    }
    if (i == 0) {
        return false;
    }
    size_t k = count - 1;
    while (order[k] < order[i - 1]) {
        k--;
    }
    swap(&order[i - 1], &order[k]);
    for (size_t low = i, high = count - 1; low < high; low++, high--) {
        swap(&order[low], &order[high]);
    }
    return true;
}

/* One order in, and the same order out. A copy is kept at each step, and all are looked at again in
 * the end. */
static void in_and_out(ctx_var *const *vars, size_t count, const unsigned *order)
{
    ctx_map map = {.root = NULL};
    ctx_map history[2 * MOST];
    unsigned sets[2 * MOST];
    unsigned set = 0;
    for (size_t step = 0; step < 2 * count; step++) {
        unsigned which = order[step % count];
        history[step] = trie_copy(&map);
        sets[step] = set;
        check(step < count ? trie_set(&map, vars[which], INT(which))
                           : trie_remove(&map, vars[which]));
        set ^= 1U << which;
        check_set(&map, vars, count, set);
    }
    check(map.root == NULL);
    for (size_t step = 0; step < 2 * count; step++) {
        check_set(&history[step], vars, count, sets[step]);
        ctx_map_clear(&history[step]);
    }
}

static void every_order(ctx_var *const *vars, size_t count)
{
    unsigned order[MOST] = {0, 1, 2, 3, 4, 5};
    do {
        in_and_out(vars, count, order);
    } while (next_order(order, count));
}

/* Every step there is between any two sets out of the universe: one variable in, or one out. Since
 * each step leads from the one map of a set to the one map of another, this is every order of all
 * eight. */
static void every_step(ctx_var *const *vars)
{
    for (unsigned set = 0; set < 1U << UNIVERSE; set++) {
        ctx_map map = {.root = NULL};
        for (unsigned i = 0; i < UNIVERSE; i++) {
            if ((set >> i & 1) != 0) {
                trie_set(&map, vars[i], INT(i));
            }
        }
        check_set(&map, vars, UNIVERSE, set);
        for (unsigned i = 0; i < UNIVERSE; i++) {
            ctx_map other = trie_copy(&map);
            bool is_in = (set >> i & 1) != 0;
            check(is_in ? trie_remove(&other, vars[i]) : trie_set(&other, vars[i], INT(i)));
            check_set(&other, vars, UNIVERSE, set ^ 1U << i);
            check_set(&map, vars, UNIVERSE, set);
            ctx_map_clear(&other);
        }
        ctx_map_clear(&map);
    }
}

static unsigned how_many(unsigned set)
{
    return ctx_node_popcount(set);
}

int main(int argc, char **argv)
{
    static const unsigned levels[][3] = {
        {0, 1, 2}, {0, 1, 12}, {0, 6, 12}, {10, 11, 12}, {2, 5, 7}};
    bool small = unit_is_small(argc, argv);
    for (size_t l = 0; l < (small ? 1 : sizeof levels / sizeof *levels); l++) {
        universe u = universe_of(levels[l]);
        ctx_var *all[UNIVERSE];
        for (size_t i = 0; i < UNIVERSE; i++) {
            all[i] = &u.vars[i];
        }
        if (!small) {
            every_step(all);
        }
        for (unsigned set = 1; set < 1U << UNIVERSE; set++) {
            ctx_var *vars[UNIVERSE];
            size_t count = members(all, UNIVERSE, set, vars);
            /* Six at the first three levels tried; elsewhere the sets of up to four. */
            size_t most = small ? 3 : l == 0 ? MOST : 4;
            if (how_many(set) <= most && (!small || set % 8 == 3)) {
                every_order(vars, count);
            }
        }
    }
    return unit_end("orders of setting and removing");
}
