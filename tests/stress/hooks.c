/* Hooks that call back into the library: each runs when nothing is locked and every structure is
 * whole, so all of it works, and changes nothing for the call that the hook came out of. */
#include "stress.h"

#include <semaphore.h>
#include <string.h>

static unsigned calls; /* of the hook that a test is about */

/* A release that sets another variable, in whatever context is current when it runs. */
static ctx_var log_var = CTX_VAR_INIT("log", NULL);

static void release_sets(void *value)
{
    calls++;
    must(ctx_var_set(&log_var, value));
}

static const ctx_hooks sets = {.release = release_sets};
static ctx_var setter = CTX_VAR_INIT("setter", &sets);

static void *set_twice(void *unused)
{
    must(ctx_var_set(&setter, CTX_INT(1)));
    must(ctx_var_set(&setter, CTX_INT(2)));
    check(calls == 1 && ctx_var_get_or(&log_var, NULL) == CTX_INT(1));
    check(ctx_var_get_or(&setter, NULL) == CTX_INT(2));
    return unused;
}

static void test_release_sets(void)
{
    calls = 0;
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_run(context, set_twice, NULL, NULL));
    stress_validate(context);
    check(ctx_context_len(context) == 2);
    ctx_context_unref(context); /* the release now sets in the caller's context */
    check(calls == 2 && ctx_var_get_or(&log_var, NULL) == CTX_INT(2));
}

/* A reset that lets go of a value, from inside which a token of the same variable is made. */
static ctx_token *made_in_hook;

static void release_sets_itself(void *value);
static const ctx_hooks itself = {.release = release_sets_itself};
static ctx_var own = CTX_VAR_INIT("own", &itself);

static void release_sets_itself(void *value)
{
    calls++;
    if (value == CTX_INT(2)) {
        must(ctx_var_set_token(&own, CTX_INT(3), &made_in_hook));
    }
}

static void *reset_and_set(void *unused)
{
    ctx_token *token;
    must(ctx_var_set(&own, CTX_INT(1)));
    must(ctx_var_set_token(&own, CTX_INT(2), &token));
    must(ctx_var_reset(&own, token));
    check(calls == 1 && ctx_var_get_or(&own, NULL) == CTX_INT(3));
    check(ctx_var_reset(&own, token) == CTX_TOKEN_USED);
    ctx_token_free(token);
    void *old;
    must(ctx_token_old_value(made_in_hook, &old));
    check(old == CTX_INT(1));
    must(ctx_var_reset(&own, made_in_hook));
    ctx_token_free(made_in_hook);
    check(calls == 2 && ctx_var_get_or(&own, NULL) == CTX_INT(1));
    return unused;
}

static void test_release_sets_the_same(void)
{
    calls = 0;
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_run(context, reset_and_set, NULL, NULL));
    ctx_context_unref(context);
    check(calls == 3);
}

/* A value that is a context: its release drops that, and so a chain of contexts goes. */
static void release_drops(void *context)
{
    calls++;
    ctx_context_unref(context);
}

static const ctx_hooks drops = {.release = release_drops};
static ctx_var inner = CTX_VAR_INIT("inner", &drops);

static void *keep_inside(void *context)
{
    must(ctx_var_set(&inner, context));
    return NULL;
}

static void test_release_drops_a_context(void)
{
    calls = 0;
    ctx_context *outer;
    must(ctx_context_new(&outer));
    for (unsigned i = 0; i < 100; i++) {
        ctx_context *next;
        must(ctx_context_new(&next));
        must(ctx_run(next, keep_inside, outer, NULL));
        outer = next;
    }
    ctx_context_unref(outer);
    check(calls == 100);
}

/* A format that copies the context, enters the copy and sets there. */
static size_t format_copies(char *buffer, size_t size, const void *value)
{
    ctx_context *copy;
    calls++;
    must(ctx_copy_context(&copy));
    must(ctx_enter(copy));
    must(ctx_var_set(&log_var, CTX_INT(99)));
    must(ctx_exit(copy));
    size_t length = ctx_context_len(copy);
    ctx_context_unref(copy);
    return (size_t)snprintf(buffer, size, "%d of %zu", (int)CTX_INT_OF(value), length);
}

static const ctx_hooks copies = {.format = format_copies};
static ctx_var shown = CTX_VAR_INIT_DEFAULT("shown", CTX_INT(5), &copies);

static void *format_it(void *unused)
{
    char text[128];
    must(ctx_var_set(&own, CTX_INT(1)));
    size_t length = ctx_var_format(text, sizeof text, &shown);
    check(length == strlen(text) && strstr(text, " default=5 of 2 at 0x") != NULL);
    check(ctx_var_get_or(&log_var, NULL) == NULL);
    return unused;
}

static void test_format_copies(void)
{
    calls = 0;
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_run(context, format_it, NULL, NULL));
    check(calls == 1);
    ctx_context_unref(context);
}

/* An equal that changes one of the contexts under comparison, which was copied before. */
static bool equal_sets(const void *a, const void *b);
static const ctx_hooks compares = {.equal = equal_sets};
static ctx_var compared[8];

static bool equal_sets(const void *a, const void *b)
{
    calls++;
    for (unsigned i = 0; i < 8; i++) {
        must(ctx_var_set(&compared[i], CTX_INT(1000 + calls)));
    }
    return CTX_INT_OF(a) % 10 == CTX_INT_OF(b) % 10;
}

static void set_all(int tens)
{
    for (int i = 0; i < 8; i++) {
        must(ctx_var_set(&compared[i], CTX_INT(10 * tens + i)));
    }
}

static void *compare_inside(void *context)
{
    ctx_context *other;
    bool equal = false;
    set_all(1);
    must(ctx_copy_context(&other));
    set_all(2);
    must(ctx_context_equal(context, other, &equal));
    check(equal && calls == 8);
    check(ctx_var_get_or(&compared[0], NULL) == CTX_INT(1008));
    ctx_context_unref(other);
    return NULL;
}

static void test_equal_sets(void)
{
    calls = 0;
    ctx_context *context;
    for (unsigned i = 0; i < 8; i++) {
        compared[i] = (ctx_var)CTX_VAR_INIT("compared", &compares);
    }
    must(ctx_context_new(&context));
    must(ctx_run(context, compare_inside, context, NULL));
    stress_validate(context);
    ctx_context_unref(context);
}

/* An encode that sets the very variable that is being written, and others that would be written too
 * if they had been there in time; and a decode that sets another. */
static size_t encode_sets(char *buffer, size_t size, const void *value);
static ctx_status decode_sets(const char *text, size_t length, void **value);
static const ctx_hooks travels = {.encode = encode_sets, .decode = decode_sets};
static ctx_var wire = CTX_VAR_INIT("wire", &travels);
static ctx_var late[8]; /* enough for some to come after wire, whatever the order of a walk */

static size_t encode_sets(char *buffer, size_t size, const void *value)
{
    calls++;
    must(ctx_var_set(&wire, CTX_INT(8)));
    must(ctx_var_set(&log_var, CTX_INT(8)));
    for (unsigned i = 0; i < 8; i++) {
        must(ctx_var_set(&late[i], CTX_INT(i)));
    }
    return ctx_int_hooks.encode(buffer, size, value);
}

static ctx_status decode_sets(const char *text, size_t length, void **value)
{
    calls++;
    must(ctx_var_set(&log_var, CTX_INT(9)));
    return ctx_int_hooks.decode(text, length, value);
}

static void *write_and_read(void *unused)
{
    char *text;
    ctx_var *const list[] = {&wire, &late[0], &late[7]};
    must(ctx_var_set(&wire, CTX_INT(7)));
    must(ctx_baggage_write(NULL, list, 3, &text));
    check(strcmp(text, "wire=7") == 0 && calls == 1);
    check(ctx_var_get_or(&wire, NULL) == CTX_INT(8));
    ctx_context *read;
    must(ctx_baggage_read(text, list, 1, &read, NULL));
    free(text);
    check(calls == 2 && ctx_var_get_or(&log_var, NULL) == CTX_INT(9));
    check(ctx_context_get_or(read, &wire, NULL) == CTX_INT(7));
    check(ctx_context_get_or(read, &log_var, NULL) == CTX_INT(8)); /* copied before it decoded */
    ctx_context_unref(read);
    return unused;
}

static void test_encode_sets(void)
{
    calls = 0;
    ctx_context *context;
    for (unsigned i = 0; i < 8; i++) {
        late[i] = (ctx_var)CTX_VAR_INIT("late", &ctx_int_hooks);
    }
    must(ctx_context_new(&context));
    must(ctx_run(context, write_and_read, NULL, NULL));
    stress_validate(context);
    ctx_context_unref(context);
}

/* A release at the end of a thread, or of the process, sets that variable once more. Each of those
 * values is released in turn, up to four rounds. */
static void release_sets_again(void *value);
static const ctx_hooks again = {.release = release_sets_again};
static ctx_var last = CTX_VAR_INIT("last", &again);
static intptr_t rounds_wanted;

static void release_sets_again(void *value)
{
    calls++;
    if (CTX_INT_OF(value) < rounds_wanted) {
        must(ctx_var_set(&last, CTX_INT(CTX_INT_OF(value) + 1)));
    }
}

static void *set_last(void *unused)
{
    must(ctx_var_set(&last, CTX_INT(1)));
    return unused;
}

static void *set_last_and_exit(void *unused)
{
    set_last(unused);
    pthread_exit(NULL);
}

static void test_release_at_thread_exit(void)
{
    pthread_t thread;
    calls = 0;
    rounds_wanted = 3;
    check(pthread_create(&thread, NULL, set_last, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(calls == 3);
    check(pthread_create(&thread, NULL, set_last_and_exit, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(calls == 6);
}

/* A release at the end of a thread that leaves one more of the contexts that the thread is in. */
static ctx_context *below;

static void release_leaves(void *value)
{
    calls++;
    must(ctx_exit(value));
}

static const ctx_hooks leaves = {.release = release_leaves};
static ctx_var leaver = CTX_VAR_INIT("leaver", &leaves);

static void *end_inside(void *unused)
{
    ctx_context *above;
    must(ctx_context_new(&above));
    must(ctx_enter(below));
    must(ctx_enter(above));
    must(ctx_var_set(&leaver, below));
    ctx_context_unref(above); /* goes, and its value with it, when the thread leaves it */
    return unused;
}

static void *end_inside_a_run(void *unused)
{
    end_inside(unused);
    pthread_exit(NULL);
}

static void *run_and_end_inside(void *run_in)
{
    must(ctx_run(run_in, end_inside_a_run, NULL, NULL));
    return NULL;
}

static void leaves_as_it_ends(void *(*function)(void *), ctx_context *run_in)
{
    pthread_t thread;
    calls = 0;
    must(ctx_context_new(&below));
    check(pthread_create(&thread, NULL, function, run_in) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(calls == 1 && ctx_exit(below) == CTX_NOT_ENTERED);
    ctx_context_unref(below);
}

static void test_release_leaves_at_thread_exit(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    leaves_as_it_ends(end_inside, NULL);
    leaves_as_it_ends(run_and_end_inside, context);
    check(ctx_exit(context) == CTX_NOT_ENTERED);
    ctx_context_unref(context);
}

/* A release that is a cancellation point, of each of many values, while the thread is cancelled. */
static void release_may_cancel(void *value)
{
    pthread_testcancel();
    *(unsigned *)value += 1;
}

static const ctx_hooks cancelled = {.release = release_may_cancel};
static unsigned released[8];
static int state_after;

static void *set_and_cancel(void *unused)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    for (unsigned i = 0; i < 8; i++) {
        ctx_var *var;
        must(ctx_var_new("cancelled", &cancelled, &var));
        must(ctx_var_set(var, &released[i]));
        ctx_var_unref(var);
    }
    must(ctx_exit(context));
    check(pthread_cancel(pthread_self()) == 0);
    ctx_context_unref(context);
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state_after); /* put off is not off */
    return unused;
}

static void test_release_while_cancelled(void)
{
    pthread_t thread;
    check(pthread_create(&thread, NULL, set_and_cancel, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    for (unsigned i = 0; i < 8; i++) {
        check(released[i] == 1);
    }
    check(state_after == PTHREAD_CANCEL_ENABLE);
}

/* A release, in a run that its thread ends, that enters one more context with such a value. The run
 * leaves each, but not for ever: the last of the twelve are left by the end of the thread. */
static unsigned calls_in_the_run;

static void release_enters(void *value);
static const ctx_hooks enters = {.release = release_enters};
static ctx_var endless = CTX_VAR_INIT("endless", &enters);

static void *enter_one_more(void *unused)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&endless, NULL));
    ctx_context_unref(context);
    return unused;
}

static void release_enters(void *value)
{
    calls++;
    if (calls < 12) {
        enter_one_more(value);
    }
}

static void *enter_and_exit(void *unused)
{
    enter_one_more(unused);
    pthread_exit(NULL);
}

static void count_calls(void *unused)
{
    (void)unused;
    calls_in_the_run = calls;
}

static void *run_endless(void *context)
{
    pthread_cleanup_push(count_calls, NULL);
    must(ctx_run(context, enter_and_exit, NULL, NULL));
    pthread_cleanup_pop(0);
    return NULL;
}

static void test_release_enters_for_ever(void)
{
    pthread_t thread;
    ctx_context *context;
    calls = 0;
    must(ctx_context_new(&context));
    check(pthread_create(&thread, NULL, run_endless, context) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(calls == 12 && calls_in_the_run > 4 && calls_in_the_run < 12);
    must(ctx_enter(context));
    must(ctx_exit(context));
    ctx_context_unref(context);
}

/* A destructor runs after every function that was given to atexit, and so after the library's. */
__attribute__((destructor)) static void at_the_very_end(void)
{
    check(calls == 3);
    printf("every hook was called back as often as it should\n");
}

/* Somebody whom a guard has to keep out, and so is locked. */
static sem_t may_go;

static void *be_there(void *unused)
{
    while (sem_wait(&may_go) != 0) {
    }
    return unused;
}

int main(int argc, char **argv)
{
    pthread_t other;
    stress_begin(argc, argv);
    check(sem_init(&may_go, 0, 0) == 0);
    check(pthread_create(&other, NULL, be_there, NULL) == 0);
    test_release_sets();
    test_release_sets_the_same();
    test_release_drops_a_context();
    test_format_copies();
    test_equal_sets();
    test_encode_sets();
    test_release_at_thread_exit();
    test_release_leaves_at_thread_exit();
    test_release_while_cancelled();
    test_release_enters_for_ever();
    calls = 0;
    set_last(NULL);
    check(sem_post(&may_go) == 0);
    check(pthread_join(other, NULL) == 0);
    return 0;
}
