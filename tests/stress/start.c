/* Threads are started in contexts in a loop, and some starts fail: the context is taken, or the
 * system has no room for the stack that was asked for. A failed start leaves nothing behind. What a
 * thread sets in a context of its own is released by that thread, never by its starter. */
#include "stress.h"

enum { GIVEN, SHARED, OWN }; /* a value's number: in which context it was set */

static _Thread_local bool is_starter;

static void release_in_its_thread(void *value)
{
    check(!(is_starter && stress_number(value) == OWN));
    stress_release(value);
}

static const ctx_hooks hooks = {.release = release_in_its_thread};
static ctx_var var = CTX_VAR_INIT("var", &hooks);
static pthread_attr_t impossible; /* asks for a stack of half the address space */

static void *look_and_set(void *expected)
{
    check(ctx_var_get_or(&var, NULL) == expected);
    must(ctx_var_set(&var, stress_value_new(SHARED)));
    return expected;
}

static void *look_and_set_own(void *expected)
{
    check(ctx_var_get_or(&var, NULL) == expected);
    must(ctx_var_set(&var, stress_value_new(OWN)));
    return expected;
}

static void join(pthread_t thread, const void *result)
{
    void *returned = NULL;
    check(pthread_join(thread, &returned) == 0 && returned == result);
}

static ctx_context *a_context(stress_value *value)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&var, value));
    must(ctx_exit(context));
    return context;
}

static void in_a_context(void)
{
    stress_value *value = stress_value_new(GIVEN);
    ctx_context *context = a_context(value);
    pthread_t thread;
    check(ctx_thread_start(&thread, &impossible, context, look_and_set, value) == CTX_NO_THREAD);
    must(ctx_enter(context)); /* so nobody is left inside */
    check(ctx_thread_start(&thread, NULL, context, look_and_set, value) == CTX_ALREADY_ENTERED);
    must(ctx_exit(context));
    must(ctx_thread_start(&thread, NULL, context, look_and_set, value));
    ctx_context_unref(context); /* the thread has a share */
    join(thread, value);
    check(value->releases == 1);
}

static void in_a_copy(void)
{
    stress_value *value = stress_value_new(GIVEN);
    ctx_context *context = a_context(value);
    pthread_t thread;
    must(ctx_enter(context));
    check(ctx_thread_start_copy(&thread, &impossible, look_and_set_own, value) == CTX_NO_THREAD);
    must(ctx_thread_start_copy(&thread, NULL, look_and_set_own, value));
    join(thread, value);
    check(ctx_var_get_or(&var, NULL) == value); /* what the thread set is not here */
    check(ctx_thread_start_empty(&thread, &impossible, look_and_set_own, NULL) == CTX_NO_THREAD);
    must(ctx_thread_start_empty(&thread, NULL, look_and_set_own, NULL));
    join(thread, NULL);
    must(ctx_exit(context));
    ctx_context_unref(context);
    check(value->releases == 1);
}

static void *starter(void *unused)
{
    is_starter = true;
    for (unsigned round = stress_rounds(400); round > 0; round--) {
        in_a_context();
        in_a_copy();
    }
    return unused;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(THREADS * stress_rounds(400) * 5);
    check(pthread_attr_init(&impossible) == 0);
    check(pthread_attr_setstacksize(&impossible, (size_t)1 << 46) == 0);
    stress_threads(starter);
    check(pthread_attr_destroy(&impossible) == 0);
    stress_all_released();
    return 0;
}
