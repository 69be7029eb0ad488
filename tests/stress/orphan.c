/* The release hook of what a vanished thread held runs in the child, when that ends; and there it may
 * do whatever a hook may: fork once more, start a thread that uses the library, and set a variable. */
#include "stress.h"

#include <sys/wait.h>

static bool is_child;
static bool has_twin;

static ctx_var counted;
static ctx_var inner = CTX_VAR_INIT("inner", NULL);

/* What the hooks set is released, too. */
static intptr_t sets;
static intptr_t releases;

static void release_logged(void *value)
{
    check(CTX_INT_OF(value) == ++releases);
}

static const ctx_hooks logged_hooks = {.release = release_logged};
static ctx_var logged = CTX_VAR_INIT("logged", &logged_hooks);

static void *set_and_get(void *value)
{
    must(ctx_var_set(&inner, value));
    for (unsigned i = 0; i < 100; i++) {
        sched_yield();
        check(ctx_var_get_or(&inner, NULL) == value);
    }
    return value;
}

static void use_a_thread(void *value)
{
    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, set_and_get, value));
    check(pthread_join(thread, NULL) == 0);
}

static void wait_for(pid_t child)
{
    int status;
    check(child > 0);
    check(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void release(void *value)
{
    if (is_child) {
        use_a_thread(value);
        must(ctx_var_set(&logged, CTX_INT(++sets)));
        /* Two processes come out of the first hook, and each releases all the rest for itself. */
        if (!has_twin) {
            has_twin = true;
            pid_t twin = fork();
            if (twin != 0) {
                wait_for(twin);
            }
        }
    }
    stress_release(value);
}

static const ctx_hooks hooks = {.release = release};

/* Each thread is in a context of its own, and one entered on top of it. */
static void *park(void *argument)
{
    stress_thread *me = argument;
    ctx_context *context;
    must(ctx_var_set(&counted, stress_value_new(0)));
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    ctx_context_unref(context);
    must(ctx_var_set(&counted, stress_value_new(1)));
    stress_meet();
    if (me->index == 0) {
        pid_t child = fork();
        if (child == 0) {
            is_child = true;
            exit(0);
        }
        wait_for(child);
    }
    stress_meet();
    return NULL;
}

/* After the library's end. */
__attribute__((destructor)) static void at_the_very_end(void)
{
    for (unsigned i = 0; is_child && i < 2 * THREADS; i++) {
        check(stress_values[i].releases == 1);
    }
    check(sets == releases);
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    counted = (ctx_var)CTX_VAR_INIT("counted", &hooks);
    stress_make_values(2 * THREADS);
    stress_threads(park);
    stress_all_released();
    return 0;
}
