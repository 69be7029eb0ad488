/* Two threads set, enter and exit without a lock, while two strangers copy and read the contexts
 * that they are in, or have just left: whatever a stranger sees is of one moment, and what he has
 * copied stays as it was.
 *
 * In each context there is a row of variables, always set to one number after the other, and in one
 * order. So there is one way for it to look while the n-th row is set: n in front, and n - 1 behind.
 *
 * What a thread writes others see late, if it has written elsewhere before and must wait for that
 * memory: so it does here. The library says that a thread is busy by such a write, which a stranger
 * must not miss. */
#include "stress.h"

#define ROUNDS 6000U
#define INSIDERS 2U /* the first of the threads; the others are strangers */
#define VARS 4U
#define SHARED 2U
#define CONTEXTS (INSIDERS + SHARED)
#define STAYS 8U /* rounds, in one's own context */
#define FAR (UINT32_C(1) << 21)

static ctx_var row[VARS];
static ctx_var counted = CTX_VAR_INIT("counted", &stress_hooks);
static ctx_var fresh = CTX_VAR_INIT("fresh", &stress_hooks);

/* Each insider's own, and those that both try to enter. */
static ctx_context *contexts[CONTEXTS];
static _Atomic unsigned insiders = INSIDERS;
static _Atomic unsigned copies;

/* A thread's own memory, more than is near it, and written to here and there. */
static _Atomic uint32_t *far_away[INSIDERS];

static void write_elsewhere(stress_thread *me)
{
    for (unsigned i = 0; i < 16; i++) {
        unsigned at = stress_random(&me->random, FAR);
        atomic_store_explicit(&far_away[me->index][at], at, memory_order_relaxed);
    }
}

static unsigned number_in(const ctx_context *context, unsigned i)
{
    return (unsigned)CTX_INT_OF(ctx_context_get_or(context, &row[i], CTX_INT(0)));
}

/* In place, but where somebody has a copy. */
static void set_row(stress_thread *me, unsigned number)
{
    for (unsigned i = 0; i < VARS; i++) {
        write_elsewhere(me);
        must(ctx_var_set(&row[i], CTX_INT(number)));
    }
    write_elsewhere(me);
    must(ctx_var_set(&counted, stress_value_new(number)));
}

/* A variable that was not there comes and goes. */
static void set_and_reset(unsigned number)
{
    ctx_token *token;
    must(ctx_var_set_token(&fresh, stress_value_new(number), &token));
    must(ctx_var_reset(&fresh, token));
    ctx_token_free(token);
}

static void leave(stress_thread *me, ctx_context *context)
{
    write_elsewhere(me);
    must(ctx_exit(context));
}

static void visit(stress_thread *me)
{
    write_elsewhere(me);
    ctx_context *shared = contexts[INSIDERS + stress_random(&me->random, SHARED)];
    if (ctx_enter(shared) == CTX_OK) {
        set_row(me, (unsigned)CTX_INT_OF(ctx_var_get_or(&row[0], CTX_INT(0))) + 1);
        leave(me, shared);
    }
}

/* A thread that is in the insider's own context meanwhile, and ends there. */
static void *stand_in(void *insider)
{
    visit(insider);
    return NULL;
}

static void go_out(stress_thread *me)
{
    pthread_t thread;
    leave(me, contexts[me->index]);
    visit(me);
    must(ctx_thread_start(&thread, NULL, contexts[me->index], stand_in, me));
    check(pthread_join(thread, NULL) == 0);
    must(ctx_enter(contexts[me->index]));
}

static void insider(stress_thread *me)
{
    ctx_context *own = contexts[me->index];
    must(ctx_enter(own));
    for (unsigned n = 1; n <= stress_rounds(ROUNDS); n++) {
        set_row(me, n);
        set_and_reset(n);
        visit(me);
        if (n % STAYS == 0) {
            go_out(me);
        }
        if (n % STAYS == STAYS / 2) {
            sched_yield(); /* in here now and then, also where one thread runs at a time */
        }
    }
    leave(me, own);
    atomic_fetch_sub_explicit(&insiders, 1, memory_order_relaxed);
}

typedef struct moment {
    unsigned numbers[VARS];
    unsigned count; /* 0 where there was none yet */
    bool is_fresh;
} moment;

static moment look_at(const ctx_context *copy)
{
    moment m;
    for (unsigned i = 0; i < VARS; i++) {
        m.numbers[i] = number_in(copy, i);
    }
    const void *value = ctx_context_get_or(copy, &counted, NULL);
    m.count = value == NULL ? 0 : stress_number(value);
    value = ctx_context_get_or(copy, &fresh, NULL);
    m.is_fresh = value != NULL;
    check(!m.is_fresh || stress_number(value) == m.numbers[0]);
    return m;
}

static void check_moment(const ctx_context *copy, const moment *m)
{
    unsigned before = m->numbers[0];
    size_t count = m->is_fresh;
    for (unsigned i = 0; i < VARS; i++) {
        check(m->numbers[i] == before || m->numbers[i] == m->numbers[0] - 1);
        before = m->numbers[i];
        count += before != 0;
    }
    check(m->count == before || m->count == m->numbers[0] - 1);
    check(!m->is_fresh || m->count == m->numbers[0]);
    check(ctx_context_len(copy) == count + (m->count != 0));
}

static void check_stays(const ctx_context *copy, const moment *m)
{
    moment later = look_at(copy);
    for (unsigned i = 0; i < VARS; i++) {
        check(later.numbers[i] == m->numbers[i]);
    }
    check(later.count == m->count && later.is_fresh == m->is_fresh);
}

/* A copy, looked at twice. */
static void copy(stress_thread *me, const ctx_context *context, unsigned *seen)
{
    ctx_context *copy;
    must(ctx_context_copy(context, &copy));
    moment first = look_at(copy);
    check_moment(copy, &first);
    for (unsigned i = stress_random(&me->random, 200); i > 0; i--) {
        atomic_signal_fence(memory_order_seq_cst);
    }
    check_stays(copy, &first);
    check(first.numbers[VARS - 1] >= *seen); /* time does not run backwards */
    *seen = first.numbers[VARS - 1];
    stress_validate(copy);
    ctx_context_unref(copy);
    atomic_fetch_add_explicit(&copies, 1, memory_order_relaxed);
}

/* What may be asked of the context itself, once its row has been set. */
static void ask(const ctx_context *context, unsigned seen)
{
    ctx_share share;
    bool equal = false;
    must(ctx_context_equal(context, context, &equal));
    check(equal);
    if (seen == 0) {
        return;
    }
    must(ctx_context_get_share(context, &row[0], &share));
    check((unsigned)CTX_INT_OF(share.value) >= seen);
    ctx_share_end(&share);
    if (ctx_context_get_share(context, &counted, &share) == CTX_OK) {
        check(stress_number(share.value) + 1 >= seen);
        ctx_share_end(&share);
    }
    check(ctx_context_contains(context, &row[VARS - 1]));
    size_t length = ctx_context_len(context);
    check(length >= VARS && length <= VARS + 2);
}

static void stranger(stress_thread *me)
{
    unsigned seen[CONTEXTS] = {0};
    bool goes_on = true;
    if (me->index == INSIDERS) { /* the other has never been in any context, and has no record */
        must(ctx_var_set(&row[0], CTX_INT(0)));
    }
    while (goes_on) { /* the last time, when all has been done */
        goes_on = atomic_load_explicit(&insiders, memory_order_relaxed) > 0;
        unsigned which = stress_random(&me->random, CONTEXTS);
        copy(me, contexts[which], &seen[which]);
        if (stress_random(&me->random, 4) == 0) {
            ask(contexts[which], seen[which]);
            sched_yield(); /* to those who are waited for */
        }
    }
}

static void *part(void *argument)
{
    stress_thread *me = argument;
    stress_meet();
    if (me->index < INSIDERS) {
        insider(me);
    } else {
        stranger(me);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(5 * INSIDERS * stress_rounds(ROUNDS));
    for (unsigned i = 0; i < VARS; i++) {
        row[i] = (ctx_var)CTX_VAR_INIT("row", NULL);
    }
    for (unsigned i = 0; i < INSIDERS; i++) {
        far_away[i] = calloc(FAR, sizeof *far_away[i]);
        check(far_away[i] != NULL);
    }
    for (unsigned i = 0; i < CONTEXTS; i++) {
        must(ctx_context_new(&contexts[i]));
    }
    stress_threads(part);
    for (unsigned i = 0; i < CONTEXTS; i++) {
        moment last = look_at(contexts[i]);
        check_moment(contexts[i], &last);
        ctx_context_unref(contexts[i]);
    }
    for (unsigned i = 0; i < INSIDERS; i++) {
        free((void *)far_away[i]);
    }
    stress_all_released();
    printf("%u copies\n", atomic_load(&copies));
    return 0;
}
