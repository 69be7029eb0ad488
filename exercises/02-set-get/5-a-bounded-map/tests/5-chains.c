/* A search compares what shares a hash; a chain may lose any of its variables. */
#include "given.h"

enum { MANY = 60 };

static ctx_var *vars[MANY];

/* Whether exactly those are found of which is_in says so, and each with its value. */
static bool right(const bounded_map *map, const bool is_in[])
{
    for (size_t i = 0; i < MANY; i++) {
        void *value = NULL;
        bool found = bounded_get(map, vars[i], &value) == CTX_OK;
        if (found != is_in[i] || (found && NUMBER(value) != (long)i)) {
            return false;
        }
    }
    return true;
}

/* All are set, and then removed in an order of their own. */
static void all(bounded_map *map)
{
    bool is_in[MANY] = {false};
    bool good = true;
    for (size_t i = 0; i < MANY; i++) {
        must(bounded_set(map, vars[i], INT(i)));
        is_in[i] = true;
    }
    good = good && right(map, is_in);
    compared = 0;
    for (size_t i = 0; i < MANY; i++) {
        void *value;
        must(bounded_get(map, vars[i], &value));
    }
    size_t most = MANY / hashes * MANY; /* less than so many under a hash, for each */
    printf("%3zu hashes: %s", hashes < MANY ? hashes : MANY,
           compared <= (most < 2 * MANY ? 2 * MANY : most) ? "cheap enough" : "too many compared");
    for (size_t i = 0; i < MANY; i++) {
        must(bounded_remove(map, vars[i * 23 % MANY]));
        is_in[i * 23 % MANY] = false;
        good = good && right(map, is_in);
    }
    printf(", %s, count: %zu\n", good ? "always right" : "not always right", bounded_count(map));
}

int main(void)
{
    void *block = block_of(bounded_bytes(MANY));
    bounded_map *map = bounded_start(block, MANY);
    for (size_t i = 0; i < MANY; i++) {
        vars[i] = new_var(i, NULL);
    }
    all(map);
    hashes = 7;
    all(map);
    hashes = 1;
    all(map);
    bounded_end(map);
    for (size_t i = 0; i < MANY; i++) {
        ctx_var_unref(vars[i]);
    }
    free(block);
    return 0;
}
