/* What a thread keeps of what it has found: whose it is, and under which stamp; who shares a place with whom, and when
 * there is more room. */
#include "cache.h"
#include "unit.h"

#include <pthread.h>

static ctx_cache mine;

static bool has(const ctx_var *var, uint64_t stamp, const void *value)
{
    const ctx_cache_entry *entry = ctx_cache_find(var, stamp);
    return entry != NULL && entry->value == value;
}

static bool knows(const ctx_var *var, uint64_t stamp)
{
    return ctx_cache_find(var, stamp) != NULL;
}

/* Where there is no memory for more room, the cache stays as it is; and one that cannot even begin
 * gets its room with a later binding. */
static void begin(void)
{
    ctx_var first = CTX_VAR_INIT("first", NULL);
    ctx_cache_begin(&mine);
    ctx_cache_prepare(&first, 1);
}

static void kept(void)
{
    ctx_var a = CTX_VAR_INIT("a", NULL);
    ctx_var b = CTX_VAR_INIT("b", NULL);
    expect(!knows(&a, 7), "nothing is kept at first");
    ctx_cache_keep(&a, 7, INT(1));
    expect(has(&a, 7, INT(1)), "what is kept is found");
    expect(!knows(&a, 8), "but under no other stamp");
    expect(!knows(&b, 7), "nor for a variable of the same place");
    ctx_cache_keep(&b, 7, INT(2));
    expect(!knows(&b, 7), "which does not get it while the stamp is the same");
    expect(has(&a, 7, INT(1)), "so the first one stays");
    ctx_cache_keep(&b, 8, CTX_CACHE_UNSET);
    expect(has(&b, 8, CTX_CACHE_UNSET), "that a variable is unset is kept, too");
    expect(!knows(&a, 7), "and with another stamp the place is another variable's");
    ctx_cache_keep(&b, 9, NULL);
    expect(has(&b, 9, NULL), "NULL is a value");
    ctx_cache_keep(&a, 0, INT(1));
    expect(!knows(&a, 0), "what has no stamp is not kept");
    expect(has(&b, 9, NULL), "and takes nobody's place");
}

static void numbers(void)
{
    static ctx_var vars[64];
    for (unsigned i = 0; i < 64; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        ctx_cache_prepare(&vars[i], 0);
        uint32_t number = vars[i].number;
        ctx_cache_prepare(&vars[i], 0);
        expect(vars[i].number == number, "a variable keeps its number");
    }
    for (unsigned i = 0; i < 64; i++) {
        ctx_cache_keep(&vars[i], 5, INT(i));
    }
    for (unsigned i = 0; i < 64; i++) {
        expect(has(&vars[i], 5, INT(i)), "as many variables as there are places do not meet");
    }
}

static void keep_all(ctx_var *vars, uint32_t count, uint64_t stamp)
{
    for (uint32_t i = 0; i < count; i++) {
        ctx_cache_keep(&vars[i], stamp + i / (mine.mask + 1), INT(i));
    }
}

/* A cache grows for as many variables as there are, and by four where they crowd in it. */
static void sizes(void)
{
    static ctx_var vars[40000];
    ctx_var one = CTX_VAR_INIT("one", NULL);
    for (uint32_t i = 0; i < 40000; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        vars[i].number = i;
    }
    expect(mine.mask + 1 == 64, "a cache begins with 64 places");
    keep_all(vars, 128, 1);
    ctx_cache_prepare(&one, 3);
    expect(mine.mask + 1 == 64, "a crowd of variables that are not set any more asks for nothing");
    for (uint64_t stamp = 2; mine.mask + 1 == 64 && stamp < 4; stamp++) { /* or a crowd later */
        keep_all(vars, 128, stamp);
        ctx_cache_prepare(&one, 20);
    }
    expect(mine.mask + 1 == 256, "one of those that are set asks for four times as many");
    expect(!knows(&vars[1], 1), "and the new cache is empty");
    ctx_cache_prepare(&one, 127);
    expect(mine.mask + 1 == 256, "127 variables have room in 256 places");
    ctx_cache_prepare(&one, 40000);
    ctx_cache_prepare(&one, 40000);
    expect(mine.mask + 1 == 16384, "for 40,000 there are 16,384");
    keep_all(vars, 40000, 1);
    ctx_cache_prepare(&one, 40000);
    expect(mine.mask + 1 == 16384, "and there are never more");
}

/* A handler that left a get for good, by siglongjmp, has left a mark. */
static void left_for_good(void)
{
    ctx_var a = CTX_VAR_INIT("a", NULL);
    mine.is_written = true;
    ctx_cache_keep(&a, 77777, INT(1));
    expect(!knows(&a, 77777), "nothing is kept inside of another keeping");
    ctx_cache_prepare(&a, 1);
    ctx_cache_keep(&a, 77777, INT(1));
    expect(has(&a, 77777, INT(1)), "the next binding finds that nobody is keeping anything");
}

static void *elsewhere(void *var)
{
    ctx_cache_keep(var, 7, INT(1));
    ctx_var other = CTX_VAR_INIT("other", NULL);
    ctx_cache_prepare(&other, 100);
    expect(!knows(var, 7), "a thread that has no cache keeps nothing");
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
    begin();
    kept();
    numbers();
    sizes();
    left_for_good();
    threads();
    ctx_cache_end();
    ctx_var gone = CTX_VAR_INIT("gone", NULL);
    ctx_cache_keep(&gone, 7, INT(1));
    expect(!knows(&gone, 7), "nothing is kept after the end");
    ctx_cache_free(&mine);
    return unit_end("caches");
}
