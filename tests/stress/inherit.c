/* Threads give up the last shares of a context while one of them is inside, on its way in or out, or takes a share there:
 * the context ends once, with whoever had it last, and not while a thread is inside. */
#include "stress.h"

static ctx_var var = CTX_VAR_INIT("var", &stress_hooks);
static ctx_context *context; /* one share for each thread */

static void build(void)
{
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&var, stress_value_new(0)));
    must(ctx_exit(context));
    for (unsigned i = 1; i < THREADS; i++) {
        (void)ctx_context_ref(context);
    }
}

static void set_again(unsigned number)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    must(ctx_var_set(&var, stress_value_new(number)));
    ctx_context_unref(copy);
}

/* With a share, which goes inside; and sometimes with another one, that is taken there and goes outside. */
static void stay_in(stress_thread *me, ctx_context *mine)
{
    ctx_context_unref(mine);
    check(ctx_context_current() == mine);
    ctx_context *again = stress_random(&me->random, 2) == 0 ? NULL : ctx_context_ref(mine);
    if (stress_random(&me->random, 2) == 0) {
        set_again(1);
    }
    void *value;
    must(ctx_var_get(&var, &value));
    check(stress_number(value) <= 1);
    must(ctx_exit(mine));
    ctx_context_unref(again);
}

static ctx_context *lent; /* nobody's but the thread's that is inside */

static void take_and_give_back(void)
{
    for (unsigned round = stress_rounds(500); round > 0; round--) {
        ctx_context_unref(ctx_context_ref(lent));
    }
}

/* One is inside, without a share, and lends the context to all while it stays. */
static void lend(const stress_thread *me)
{
    if (me->index == 0) {
        must(ctx_context_new(&lent));
        must(ctx_enter(lent));
        ctx_context_unref(lent);
    }
    stress_meet();
    take_and_give_back();
    stress_meet();
    if (me->index == 0) {
        check(lent->owners == 0);
        must(ctx_exit(lent));
    }
}

static void *part(void *argument)
{
    stress_thread *me = argument;
    lend(me);
    for (unsigned round = stress_rounds(4000); round > 0; round--) {
        if (me->index == 0) {
            build();
        }
        stress_meet();
        ctx_context *mine = context;
        stress_meet(); /* nobody writes there before all have read */
        if (stress_random(&me->random, 3) != 0 && ctx_enter(mine) == CTX_OK) {
            stay_in(me, mine);
        } else {
            ctx_context_unref(mine);
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values((THREADS + 2) * stress_rounds(4000));
    stress_threads(part);
    stress_all_released();
    return 0;
}
