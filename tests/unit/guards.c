/* Which lock guards a context: one, and the same each time; two in one order; and none for the thread that has them all. */
#include "company.h"
#include "guard.h"
#include "lock.h"
#include "watch_locks.h"

#define CONTEXTS 64U

static ctx_context *contexts[CONTEXTS];
static const pthread_mutex_t *guards[CONTEXTS];

static void one_at_a_time(void)
{
    for (unsigned i = 0; i < CONTEXTS; i++) {
        locks_forget();
        ctx_guard_lock(contexts[i]);
        expect(lock_count == 1, "the guard of a context is one lock");
        guards[i] = lock_held[0];
        ctx_guard_unlock(contexts[i]);
        expect(lock_count == 0, "what was locked is unlocked");
        ctx_guard_lock(contexts[i]);
        expect(lock_held[0] == guards[i], "a context has the same guard each time");
        ctx_guard_unlock(contexts[i]);
    }
}

static void spread(void)
{
    unsigned different = 0;
    for (unsigned i = 0; i < CONTEXTS; i++) {
        bool is_new = true;
        for (unsigned j = 0; j < i; j++) {
            is_new = is_new && guards[j] != guards[i];
        }
        different += is_new;
    }
    expect(different <= CTX_GUARDS, "there are CTX_GUARDS guards, and no others");
    expect(different >= CTX_GUARDS / 2, "neighbours have different guards, mostly");
}

static void two_at_a_time(void)
{
    for (unsigned i = 0; i < CONTEXTS; i++) {
        for (unsigned j = 0; j < CONTEXTS; j++) {
            locks_forget();
            ctx_guard_lock_both(contexts[i], contexts[j]);
            expect(lock_count == (guards[i] == guards[j] ? 1 : 2),
                   "two contexts of one guard lock it once, and of two guards both");
            expect(lock_count == 1 || lock_held[0] < lock_held[1],
                   "of two guards the lower one is locked first");
            ctx_guard_unlock_both(contexts[i], contexts[j]);
            expect(lock_count == 0, "both are unlocked");
        }
    }
}

static void all_at_once(void)
{
    locks_forget();
    expect(!ctx_lock_has_all(), "a thread that has no lock has not all of them");
    ctx_lock(CTX_LOCK_PROCESS);
    ctx_lock(CTX_LOCK_RECORDS);
    ctx_guard_lock(contexts[0]);
    expect(lock_count == 3, "the process, the records and a guard are three locks");
    expect(!ctx_lock_has_all(), "a thread that has three locks has not all of them");
    ctx_guard_unlock(contexts[0]);
    ctx_unlock(CTX_LOCK_PROCESS);
    ctx_unlock(CTX_LOCK_RECORDS);

    locks_forget();
    ctx_lock_all();
    expect(lock_count == CTX_LOCK_GUARDS + CTX_GUARDS, "all locks are the two and the guards");
    for (unsigned i = 1; i < lock_count; i++) {
        expect(lock_held[i - 1] < lock_held[i], "all locks are taken in their order");
    }
    expect(ctx_lock_has_all(), "the thread that has taken all locks has them");
    ctx_guard_lock(contexts[0]);
    ctx_guard_unlock(contexts[0]);
    expect(ctx_lock_has_all() && lock_count == CTX_LOCK_GUARDS + CTX_GUARDS,
           "for the thread that has all locks, locking is done already, and unlocking waits");
    ctx_unlock_all();
    expect(lock_count == 0 && !ctx_lock_has_all(), "all locks are given back");
}

int main(void)
{
    company_comes(); /* somebody to keep out */
    for (unsigned i = 0; i < CONTEXTS; i++) {
        must(ctx_context_new(&contexts[i]));
    }
    one_at_a_time();
    spread();
    two_at_a_time();
    all_at_once();
    for (unsigned i = 0; i < CONTEXTS; i++) {
        ctx_context_unref(contexts[i]);
    }
    company_goes();
    return unit_end("guards");
}
