/* A signal handler that gets variables while the thread is in the cache: at every moment at which the order of two
 * instructions matters, and at every two of them. cache.c is in here, and its fences are the moments. */
#include <stdatomic.h>

#undef atomic_signal_fence
#define atomic_signal_fence(order) moment()
static void moment(void);

#include "cache.c"

#include "unit.h"

/* Two variables of one place, in maps of two stamps: what was looked at before, and what is current. */
enum { X, Y, NOBODY };
static ctx_var vars[2] = {CTX_VAR_INIT("x", NULL), CTX_VAR_INIT("y", NULL)};
static const uint64_t before = 5;
static const uint64_t now = 6;
static ctx_cache cache;

static void *value_of(unsigned i, uint64_t stamp)
{
    return INT((long)(10 * stamp + i));
}

/* What a get does. */
static void get(unsigned i)
{
    const ctx_cache_entry *entry = ctx_cache_find(&vars[i], now);
    atomic_signal_fence(memory_order_acq_rel); /* before it is read, too */
    expect(entry == NULL || entry->value == value_of(i, now),
           "what is found is the variable's, and of this stamp");
    if (entry == NULL) {
        ctx_cache_keep(&vars[i], now, value_of(i, now));
    }
}

/* At which moments the handler comes, and what it gets then. */
typedef struct visits {
    unsigned at[2];
    unsigned gets[2];
} visits;

static visits plan;
static unsigned moments; /* how many have been */
static bool is_in_handler;

static void moment(void)
{
    if (is_in_handler) {
        return;
    }
    moments++;
    for (unsigned v = 0; v < 2; v++) {
        if (plan.at[v] == moments) {
            is_in_handler = true;
            get(plan.gets[v]);
            is_in_handler = false;
        }
    }
}

/* One get of x, in a place where somebody's value may be, with these visits. Returns how many moments it had. */
static unsigned attempt_get(unsigned who, uint64_t stamp, visits planned)
{
    *ctx_cache_place(&cache, &vars[X]) = (ctx_cache_entry){.var = NULL};
    plan = (visits){{0, 0}, {0, 0}};
    if (who != NOBODY) {
        ctx_cache_keep(&vars[who], stamp, value_of(who, stamp));
    }
    plan = planned;
    moments = 0;
    get(X);
    unsigned had = moments;
    plan = (visits){{0, 0}, {0, 0}};
    get(X);
    get(Y);
    return had;
}

/* 0 is no moment: no visit. */
static void all_visits(unsigned who, uint64_t stamp)
{
    unsigned had = attempt_get(who, stamp, (visits){{0, 0}, {0, 0}});
    for (unsigned first = 0; first <= had; first++) {
        for (unsigned second = first; second <= had; second++) {
            for (unsigned gets = 0; gets < 4; gets++) {
                attempt_get(who, stamp, (visits){{first, second}, {gets / 2, gets % 2}});
            }
        }
    }
}

int main(void)
{
    ctx_cache_begin(&cache);
    ctx_cache_prepare(&vars[X], 1); /* for the second time, where there was no memory (tests/oom) */
    vars[X].number = 0;             /* and the two share a place */
    for (unsigned who = X; who <= NOBODY; who++) {
        all_visits(who, before);
        all_visits(who, now);
    }
    ctx_cache_end();
    ctx_cache_free(&cache);
    return unit_end("a handler in the cache");
}
