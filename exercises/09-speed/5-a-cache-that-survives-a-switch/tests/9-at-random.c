/* A long script of sets, unsets, copies and ends, in five contexts, with two caches and six
 * variables, the same each time: each get is compared with what is so, and each look-up with what
 * was promised. */
#include "counted.h"

enum { CONTEXTS = 5, CACHES = 2, VARIABLES = 6, STEPS = 30000, KNOWN = 2 };

static const variable variables[VARIABLES] = {{"a", 1}, {"b", 2}, {"c", 2},
                                              {"d", 3}, {"e", 5}, {"f", 7}};
static context contexts[CONTEXTS];
static cache caches[CACHES];
static unsigned content_of[CONTEXTS]; /* which content a context has, as the test knows it */
static unsigned contents;

/* A variable in a content. */
typedef struct thing {
    unsigned content;
    const variable *v; /* NULL: none */
} thing;

/* That the next get of this will look up nothing. It holds until two others have been asked for. */
typedef struct promise {
    thing of;
    thing other; /* the one that has been asked for */
} promise;

static promise promises[CACHES][PLACES][KNOWN];
static unsigned wrong, beyond;

static unsigned next_number(unsigned below)
{
    static uint32_t state = 12345;
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % below;
}

static bool is_same(thing one, thing other)
{
    return one.content == other.content && one.v == other.v;
}

/* The thing is asked for. Whether no look-up was promised. */
static bool ask(promise *some, thing asked)
{
    bool promised = false;
    for (int i = 0; i < KNOWN; i++) {
        if (is_same(some[i].of, asked)) {
            promised = true;
        } else if (some[i].other.v == NULL) {
            some[i].other = asked;
        } else if (!is_same(some[i].other, asked)) {
            some[i] = (promise){0};
        }
    }
    return promised;
}

/* And it was looked up. At least one promise has none, or has been broken. */
static void make_promise(promise *some, thing looked_up)
{
    int at = 0;
    for (int i = 0; i < KNOWN; i++) {
        if (some[i].of.v == NULL || is_same(some[i].of, looked_up)) {
            at = i;
        }
    }
    some[at] = (promise){.of = looked_up};
}

static void compare(unsigned k, unsigned i, const variable *v)
{
    promise *some = promises[k][v->number % PLACES];
    thing asked = {content_of[i], v};
    void *is = NULL;
    void *told = NULL;
    bool promised = ask(some, asked);
    look_ups = 0;
    bool is_told = cached_get(&caches[k], &contexts[i], v, &told);
    unsigned cost = look_ups;
    wrong += is_told != look_up(&contexts[i], v, &is) || told != is;
    beyond += cost > (promised ? 0U : 1U);
    if (cost > 0) {
        make_promise(some, asked);
    }
}

static void change(cache *mine, unsigned i, const variable *v)
{
    static char values[4];
    unsigned what = next_number(8);
    if (what < 2) {
        context_unset(mine, &contexts[i], v);
    } else {
        context_set(mine, &contexts[i], v, what < 6 ? &values[what - 2] : NULL);
    }
    content_of[i] = ++contents;
}

static void begin_another(unsigned i)
{
    unsigned of = next_number(CONTEXTS + 1);
    if (of >= CONTEXTS || of == i) {
        context_begin(&contexts[i]);
        content_of[i] = ++contents;
    } else {
        context_copy(&contexts[i], &contexts[of]);
        content_of[i] = content_of[of];
    }
}

int main(void)
{
    for (unsigned i = 0; i < CONTEXTS; i++) {
        context_begin(&contexts[i]);
        content_of[i] = ++contents;
    }
    for (int step = 0; step < STEPS; step++) {
        unsigned what = next_number(20);
        unsigned k = next_number(CACHES);
        unsigned i = next_number(CONTEXTS);
        const variable *v = &variables[next_number(VARIABLES)];
        if (what == 0) {
            change(&caches[k], i, v);
        } else if (what == 1) {
            begin_another(i);
        } else {
            compare(k, i, v);
        }
    }
    printf("wrong: %u, looked up beyond what was promised: %u\n", wrong, beyond);
    return 0;
}
