/* Threads share snapshots and read them in every way there is; what they change is their own copy. */
#include "stress.h"

#include <string.h>

#define VARS 70U /* enough for two levels of nodes */

static ctx_var *vars[VARS];
static ctx_context *snapshot;
static ctx_context *twin; /* equal to it, and another context */

static void read_by_key(const ctx_context *context, stress_thread *me)
{
    unsigned i = stress_random(&me->random, VARS);
    void *value;
    must(ctx_context_get(context, vars[i], &value));
    check(stress_number(value) == i);
    check(ctx_context_get_or(context, vars[i], NULL) == value);
    check(ctx_context_contains(context, vars[i]));
    check(ctx_context_len(context) == VARS);
}

static void read_by_walk(const ctx_context *context)
{
    bool seen[VARS] = {false};
    unsigned count = 0;
    ctx_iter iter;
    ctx_var *var;
    void *value;
    must(ctx_iter_begin(context, &iter));
    while (ctx_iter_next(&iter, &var, &value)) {
        unsigned i = stress_number(value);
        check(i < VARS && vars[i] == var && !seen[i]);
        seen[i] = true;
        count++;
    }
    ctx_iter_end(&iter);
    check(count == VARS);
}

static void compare(void)
{
    bool equal = false;
    must(ctx_context_equal(snapshot, twin, &equal));
    check(equal);
}

static void *change_some(void *argument)
{
    stress_thread *me = argument;
    for (unsigned i = 0; i < 3; i++) {
        unsigned which = stress_random(&me->random, VARS);
        void *value;
        must(ctx_var_set(vars[which], stress_value_new(VARS + which)));
        must(ctx_var_get(vars[which], &value));
        check(stress_number(value) == VARS + which);
    }
    return NULL;
}

static void change_a_copy(stress_thread *me)
{
    ctx_context *copy;
    must(ctx_context_copy(snapshot, &copy));
    must(ctx_run(copy, change_some, me, NULL));
    stress_validate(copy);
    check(ctx_context_len(copy) == VARS);
    ctx_context_unref(copy);
}

static void *reader(void *argument)
{
    stress_thread *me = argument;
    ctx_context *mine = ctx_context_ref(snapshot);
    stress_meet();
    for (unsigned round = stress_rounds(6000); round > 0; round--) {
        switch (stress_random(&me->random, 8)) {
        case 0:
            read_by_walk(mine);
            break;
        case 1:
            compare();
            break;
        case 2:
            change_a_copy(me);
            break;
        default:
            read_by_key(mine, me);
            break;
        }
    }
    ctx_context_unref(mine);
    return NULL;
}

static void *fill(void *unused)
{
    (void)unused;
    for (unsigned i = 0; i < VARS; i++) {
        must(ctx_var_set(vars[i], stress_value_new(i)));
    }
    must(ctx_copy_context(&twin));
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(VARS + THREADS * 3 * stress_rounds(6000));
    for (unsigned i = 0; i < VARS; i++) {
        must(ctx_var_new("var", &stress_hooks, &vars[i]));
    }
    must(ctx_context_new(&snapshot));
    must(ctx_run(snapshot, fill, NULL, NULL));
    stress_threads(reader);
    read_by_walk(snapshot);
    ctx_context_unref(snapshot);
    ctx_context_unref(twin);
    for (unsigned i = 0; i < VARS; i++) {
        ctx_var_unref(vars[i]);
    }
    stress_all_released();
    return 0;
}
