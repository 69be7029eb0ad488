/* One thread changes a context while others copy it: every copy is the context between two changes.
 *
 * The changes follow a plan, so that the number of sets says everything: the n-th set gives variable
 * n % VARS the value n. A copy whose newest value is n must therefore hold, for each variable, its
 * newest value up to n. Around each set a mark with the number n is set, and then reset by its
 * token: a copy has no mark, or the mark of its newest value or of the one to come. */
#include "stress.h"

#define VARS 40U

static ctx_var vars[VARS];
static ctx_var mark = CTX_VAR_INIT("mark", NULL);
static ctx_context *running;
static _Atomic uint64_t readers = THREADS - 1;

static unsigned number_in(const ctx_context *context, const ctx_var *var)
{
    return (unsigned)CTX_INT_OF(ctx_context_get_or(context, var, CTX_INT(0)));
}

/* The newest value that variable i may have when n sets have been made; 0 for none. */
static unsigned planned(unsigned i, unsigned n)
{
    unsigned back = (n + VARS - i) % VARS;
    return back < n ? n - back : 0;
}

/* Checks a copy against the plan, and returns how many sets it has seen. */
static unsigned check_copy(const ctx_context *copy)
{
    unsigned newest = 0;
    stress_validate(copy);
    for (unsigned i = 0; i < VARS; i++) {
        unsigned number = number_in(copy, &vars[i]);
        newest = number > newest ? number : newest;
    }
    size_t count = 0;
    for (unsigned i = 0; i < VARS; i++) {
        check(number_in(copy, &vars[i]) == planned(i, newest));
        count += planned(i, newest) != 0;
    }
    bool marked = ctx_context_contains(copy, &mark);
    unsigned number = number_in(copy, &mark);
    check(!marked || number == newest || number == newest + 1);
    check(ctx_context_len(copy) == count + marked);
    return newest;
}

static void *change(void *unused)
{
    for (unsigned n = 1; atomic_load_explicit(&readers, memory_order_relaxed) > 0; n++) {
        ctx_token *token;
        must(ctx_var_set_token(&mark, CTX_INT(n), &token));
        must(ctx_var_set(&vars[n % VARS], CTX_INT(n)));
        must(ctx_var_reset(&mark, token));
        ctx_token_free(token);
        /* Valgrind runs one thread at a time; without this it would mostly stop this one in a guard. */
        sched_yield();
    }
    return unused;
}

/* What may be asked of the running context itself, and what it tells to others. */
static void ask(unsigned seen)
{
    void *value = NULL;
    ctx_status status = ctx_context_get(running, &vars[0], &value);
    check(status == CTX_RUNNING_ELSEWHERE && value == NULL);
    check(ctx_context_len(running) >= (seen < VARS ? seen : VARS));
    check(seen < VARS || ctx_context_contains(running, &vars[0]));
    bool equal = true;
    must(ctx_context_equal(running, running, &equal)); /* two moments: either answer is right */
    check(ctx_enter(running) == CTX_ALREADY_ENTERED);
}

static void copy_often(void)
{
    unsigned seen = 0;
    for (unsigned round = stress_rounds(6000); round > 0; round--) {
        ctx_context *copy;
        must(ctx_context_copy(running, &copy));
        unsigned newest = check_copy(copy);
        check(newest >= seen); /* time does not run backwards */
        seen = newest;
        ctx_context_unref(copy);
        ask(seen);
    }
    atomic_fetch_sub_explicit(&readers, 1, memory_order_relaxed);
}

static void *part(void *argument)
{
    const stress_thread *me = argument;
    if (me->index == 0) {
        must(ctx_enter(running));
    }
    stress_meet();
    if (me->index == 0) {
        change(NULL);
        must(ctx_exit(running));
    } else {
        copy_often();
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("var", NULL);
    }
    must(ctx_context_new(&running));
    stress_threads(part);
    printf("%u sets, %u copies\n", check_copy(running), (THREADS - 1) * stress_rounds(6000));
    ctx_context_unref(running);
    return 0;
}
