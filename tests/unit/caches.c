/* What a thread keeps of what it has found: whose it is, and under which stamp; who shares a place with whom, and when
 * there is more room. */
#include "cache.h"
#include "unit.h"

#include <pthread.h>

static ctx_cache mine;

static bool has(const ctx_var *var, uint64_t stamp, const void *value)
{
    return ctx_cache_find(var, stamp) == value;
}

static void kept(void)
{
    ctx_var a = CTX_VAR_INIT("a", NULL);
    ctx_var b = CTX_VAR_INIT("b", NULL);
    expect(has(&a, 7, CTX_CACHE_UNKNOWN), "nothing is kept at first");
    ctx_cache_keep(&a, 7, INT(1));
    expect(has(&a, 7, INT(1)), "what is kept is found");
    expect(has(&a, 8, CTX_CACHE_UNKNOWN), "but under no other stamp");
    expect(has(&b, 7, CTX_CACHE_UNKNOWN), "nor for a variable of the same place");
    ctx_cache_keep(&b, 7, INT(2));
    expect(has(&b, 7, CTX_CACHE_UNKNOWN), "which does not get it while the stamp is the same");
    expect(has(&a, 7, INT(1)), "so the first one stays");
    ctx_cache_keep(&b, 8, CTX_CACHE_UNSET);
    expect(has(&b, 8, CTX_CACHE_UNSET), "that a variable is unset is kept, too");
    expect(has(&a, 7, CTX_CACHE_UNKNOWN), "and with another stamp the place is another variable's");
    ctx_cache_keep(&b, 9, NULL);
    expect(has(&b, 9, NULL), "NULL is a value");
    ctx_cache_keep(&a, 0, INT(1));
    expect(has(&a, 0, CTX_CACHE_UNKNOWN), "what has no stamp is not kept");
    expect(has(&b, 9, NULL), "and takes nobody's place");
}

static void numbers(void)
{
    static ctx_var vars[64];
    for (unsigned i = 0; i < 64; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        ctx_cache_number(&vars[i]);
        uint32_t number = vars[i].number;
        ctx_cache_number(&vars[i]);
        expect(vars[i].number == number, "a variable keeps its number");
    }
    for (unsigned i = 0; i < 64; i++) {
        ctx_cache_keep(&vars[i], 5, INT(i));
    }
    for (unsigned i = 0; i < 64; i++) {
        expect(has(&vars[i], 5, INT(i)), "as many variables as there are places do not meet");
    }
}

/* Variables that were numbered elsewhere, and meet in this cache. */
static void crowd(void)
{
    static ctx_var vars[2 * 16384];
    uint32_t mask = mine.mask;
    for (uint32_t size = mask + 1; size <= 16384; size = mine.mask + 1) {
        for (uint32_t i = 0; i < 2 * size; i++) {
            vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
            vars[i].number = i;
            ctx_cache_keep(&vars[i], size + i / size, INT(i));
        }
        expect(mine.mask + 1 == size, "a cache stays as it is while it is only kept in");
        expect(ctx_cache_is_crowded(&mine), "twice as many variables as places are a crowd");
        ctx_cache_grow();
        expect(!ctx_cache_is_crowded(&mine), "and no crowd any more in a larger one");
        if (mine.mask + 1 == size) {
            break;
        }
        expect(mine.mask + 1 == 4 * size, "which has four times as many places");
        expect(has(&vars[size + 1], size + 1, CTX_CACHE_UNKNOWN), "and is empty");
    }
    expect(mine.mask + 1 == 16384, "up to 16,384");
}

static void *elsewhere(void *var)
{
    ctx_cache_keep(var, 7, INT(1));
    ctx_cache_grow();
    expect(has(var, 7, CTX_CACHE_UNKNOWN), "a thread that has no cache keeps nothing");
    return NULL;
}

static void threads(void)
{
    static ctx_var a = CTX_VAR_INIT("a", NULL);
    pthread_t other;
    ctx_cache_keep(&a, 7, INT(2));
    check(pthread_create(&other, NULL, elsewhere, &a) == 0);
    check(pthread_join(other, NULL) == 0);
    expect(has(&a, 7, INT(2)), "and takes nothing from another");
}

int main(void)
{
    ctx_cache_begin(&mine);
    kept();
    numbers();
    crowd();
    threads();
    ctx_cache_end();
    ctx_var gone = CTX_VAR_INIT("gone", NULL);
    ctx_cache_keep(&gone, 7, INT(1));
    expect(has(&gone, 7, CTX_CACHE_UNKNOWN), "nothing is kept after the end");
    ctx_cache_free(&mine);
    return unit_end("caches");
}
