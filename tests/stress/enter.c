/* Threads race to enter one context: exactly one wins, the others are told so, and what is done
 * inside is as safe as under a lock. */
#include "stress.h"

static ctx_var tally = CTX_VAR_INIT("tally", &stress_hooks);
static ctx_context *arena;
static _Atomic unsigned winners;
static unsigned inside; /* plain: only whoever is inside the arena touches it */

/* All at once, and the winner stays in until everybody has tried. */
static void race(void)
{
    stress_meet();
    ctx_status status = ctx_enter(arena);
    check(status == CTX_OK || status == CTX_ALREADY_ENTERED);
    if (status == CTX_OK) {
        atomic_fetch_add_explicit(&winners, 1, memory_order_relaxed);
    }
    stress_meet();
    check(atomic_load(&winners) == 1);
    if (status != CTX_OK) {
        check(ctx_exit(arena) == CTX_NOT_CURRENT);
    }
    stress_meet();
    if (status == CTX_OK) {
        atomic_store(&winners, 0);
        must(ctx_exit(arena));
    }
}

static void *add_one(void *unused)
{
    void *value;
    unsigned before = ctx_var_get(&tally, &value) == CTX_OK ? stress_number(value) : 0;
    check(before == inside);
    inside++;
    must(ctx_var_set(&tally, stress_value_new(before + 1)));
    return unused;
}

/* Each as often as it can get in; no two at a time. */
static void take_turns(void)
{
    for (unsigned done = 0; done < stress_rounds(4000);) {
        ctx_status status = ctx_run(arena, add_one, NULL, NULL);
        check(status == CTX_OK || status == CTX_ALREADY_ENTERED);
        if (status == CTX_OK) {
            done++;
        } else {
            sched_yield();
        }
    }
}

static void *contender(void *unused)
{
    for (unsigned round = stress_rounds(2000); round > 0; round--) {
        race();
    }
    take_turns();
    return unused;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(THREADS * stress_rounds(4000));
    must(ctx_context_new(&arena));
    stress_threads(contender);
    void *value;
    must(ctx_context_get(arena, &tally, &value));
    check(stress_number(value) == THREADS * stress_rounds(4000));
    ctx_context_unref(arena);
    stress_all_released();
    return 0;
}
