/* Threads drop the last shares of contexts, copies, tokens and variables at the same moment, in any
 * order: every value is released once, by whoever came last, and not while another still reads it. */
#include "stress.h"

static ctx_var fixed = CTX_VAR_INIT("fixed", &stress_hooks);
static ctx_var *made;        /* on the heap, with a default */
static ctx_context *context; /* one share for each thread */
static ctx_context *copies[THREADS];
static ctx_token *tokens[THREADS];
static ctx_var *shares[THREADS];

static void *build_inside(void *unused)
{
    must(ctx_var_set(&fixed, stress_value_new(0)));
    must(ctx_var_set(made, stress_value_new(0)));
    for (unsigned i = 0; i < THREADS; i++) {
        must(ctx_var_set_token(&fixed, stress_value_new(i + 1), &tokens[i]));
        must(ctx_copy_context(&copies[i]));
    }
    return unused;
}

static void build(void)
{
    must(ctx_var_new_default("made", stress_value_new(77), &stress_hooks, &made));
    must(ctx_context_new(&context));
    must(ctx_run(context, build_inside, NULL, NULL));
    for (unsigned i = 0; i < THREADS; i++) {
        shares[i] = ctx_var_ref(made);
        (void)ctx_context_ref(context);
    }
    ctx_var_unref(made);
    ctx_context_unref(context);
}

/* Reads without a lock: what orders it before another thread's release is the count alone. */
static void *read_inside(void *argument)
{
    const stress_thread *me = argument;
    void *value;
    must(ctx_var_get(&fixed, &value));
    check(stress_number(value) == me->index + 1);
    must(ctx_var_get(shares[me->index], &value));
    check(stress_number(value) == 0);
    return NULL;
}

static void read_all(stress_thread *me)
{
    void *value;
    must(ctx_token_old_value(tokens[me->index], &value));
    check(stress_number(value) == me->index);
    must(ctx_var_default(shares[me->index], &value));
    check(stress_number(value) == 77);
    must(ctx_run(copies[me->index], read_inside, me, NULL));
}

static void drop_all(stress_thread *me)
{
    unsigned first = stress_random(&me->random, 4);
    for (unsigned i = 0; i < 4; i++) {
        switch ((first + i) % 4) {
        case 0:
            ctx_token_free(tokens[me->index]);
            break;
        case 1:
            ctx_var_unref(shares[me->index]);
            break;
        case 2:
            ctx_context_unref(copies[me->index]);
            break;
        default:
            ctx_context_unref(context);
            break;
        }
    }
}

static void *part(void *argument)
{
    stress_thread *me = argument;
    for (unsigned round = stress_rounds(2500); round > 0; round--) {
        if (me->index == 0) {
            build();
        }
        stress_meet();
        read_all(me);
        drop_all(me);
        stress_meet();
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values((THREADS + 3) * stress_rounds(2500));
    stress_threads(part);
    stress_all_released();
    return 0;
}
