/* A process forks in the middle of everything. The child has one thread and whole contexts: it
 * enters those that vanished threads were in, and ends them. The parent goes on as if nothing had
 * been.
 *
 * First with threads that are parked inside contexts, so that the child can account for every
 * value; then with threads that never stand still. What a vanished thread held on its own stack,
 * between two statements of its own, is lost to the child and cannot be counted there. */
#include "stress.h"

#include <string.h>
#include <sys/wait.h>

#define CONTEXTS 3U

static ctx_var counted = CTX_VAR_INIT("counted", &stress_hooks);
static ctx_var text = CTX_VAR_INIT("text", &ctx_str_hooks);
static ctx_var twin = CTX_VAR_INIT("twin", &ctx_str_hooks);

static ctx_context *contexts[THREADS];
static _Atomic bool stop;

static void check_child(pid_t child)
{
    int status;
    check(waitpid(child, &status, 0) == child);
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void *see_nothing(void *argument)
{
    check(ctx_var_get_or(&counted, NULL) == NULL);
    return argument;
}

/* TSan allows no new thread in a child of a process with threads, and Helgrind takes it for one of
 * those that vanished, whose stack it inherits. */
static void start_a_thread(void)
{
    pthread_t thread;
    if (!UNDER_TSAN && !UNDER_HELGRIND) {
        must(ctx_thread_start_empty(&thread, NULL, see_nothing, NULL));
        check(pthread_join(thread, NULL) == 0);
    }
}

static bool is_child_of_parked;

/* A destructor runs after the library's end. What the vanished threads alone held is gone by then,
 * and so is all the rest. */
__attribute__((destructor)) static void at_the_very_end(void)
{
    if (is_child_of_parked) {
        for (unsigned i = 0; i < 2 * THREADS; i++) {
            check(stress_values[i].releases == 1);
        }
    }
}

/* fork itself has released nothing. Each of the contexts can be entered, has what its thread had
 * set, and releases it when it goes. */
static void child_of_parked(void)
{
    is_child_of_parked = true;
    for (unsigned i = 0; i < 2 * THREADS; i++) {
        check(stress_values[i].releases == 0);
    }
    must(ctx_exit(contexts[0]));
    for (unsigned i = 0; i < THREADS; i++) {
        void *value;
        must(ctx_enter(contexts[i]));
        must(ctx_var_get(&counted, &value));
        check(stress_number(value) == i);
        must(ctx_exit(contexts[i]));
        ctx_context_unref(contexts[i]);
        check(stress_values[i].releases == 1);
    }
    start_a_thread();
    exit(0);
}

static void *park(void *argument)
{
    stress_thread *me = argument;
    must(ctx_var_set(&counted, &stress_values[THREADS + me->index])); /* in a context of its own */
    must(ctx_enter(contexts[me->index]));
    must(ctx_var_set(&counted, &stress_values[me->index]));
    stress_meet();
    if (me->index == 0) { /* one of them forks, inside its own context, while the others wait */
        pid_t child = fork();
        check(child >= 0);
        if (child == 0) {
            child_of_parked();
        }
        check_child(child);
    }
    stress_meet();
    check(ctx_var_get_or(&counted, NULL) == &stress_values[me->index]);
    must(ctx_exit(contexts[me->index]));
    ctx_context_unref(contexts[me->index]);
    return NULL;
}

static void parked(void)
{
    stress_make_values(2 * THREADS);
    for (unsigned i = 0; i < 2 * THREADS; i++) {
        (void)stress_value_new(i);
    }
    for (unsigned i = 0; i < THREADS; i++) {
        must(ctx_context_new(&contexts[i]));
    }
    stress_threads(park);
    stress_all_released();
}

static char *a_text(unsigned number)
{
    char *buffer = malloc(16);
    check(buffer != NULL);
    snprintf(buffer, 16, "%u", number);
    return buffer;
}

/* text is always set first: it is equal to its twin, or was set once more. */
static void set_both(unsigned number)
{
    must(ctx_var_set(&text, a_text(number)));
    must(ctx_var_set(&twin, a_text(number)));
}

static void check_both(void)
{
    const char *first = ctx_var_get_or(&text, NULL);
    const char *second = ctx_var_get_or(&twin, NULL);
    check(first != NULL || second == NULL);
    check(second == NULL || strtoul(first, NULL, 10) - strtoul(second, NULL, 10) <= 1);
}

/* Inside a context: the next number, after the one that is there. */
static void *count_on(void *argument)
{
    const char *here = ctx_var_get_or(&twin, NULL);
    set_both(here == NULL ? 1 : (unsigned)strtoul(here, NULL, 10) + 1);
    return argument;
}

static void work(stress_thread *me)
{
    ctx_context *context = contexts[stress_random(&me->random, CONTEXTS)];
    ctx_context *copy;
    pthread_t thread;
    switch (stress_random(&me->random, 16)) {
    case 0:
        must(ctx_thread_start_copy(&thread, NULL, count_on, NULL));
        check(pthread_join(thread, NULL) == 0);
        break;
    case 1:
        if (ctx_thread_start(&thread, NULL, context, count_on, NULL) == CTX_OK) {
            check(pthread_join(thread, NULL) == 0);
        }
        break;
    case 2:
    case 3:
        must(ctx_context_copy(context, &copy));
        must(ctx_run(copy, count_on, NULL, NULL));
        ctx_context_unref(copy);
        break;
    default:
        (void)ctx_run(context, count_on, NULL, NULL);
        break;
    }
}

static void child_of_busy(void)
{
    for (unsigned i = 0; i < CONTEXTS; i++) {
        must(ctx_enter(contexts[i]));
        stress_validate(contexts[i]);
        check_both();
        set_both(7);
        ctx_context *copy;
        must(ctx_copy_context(&copy));
        ctx_context_unref(contexts[i]);
        must(ctx_exit(contexts[i]));
        ctx_context_unref(copy);
    }
    start_a_thread();
    exit(0);
}

/* TSan's own malloc has a lock that it does not take over a fork (gcc 12, clang 14), so that a child
 * may wait for ever for a thread that was in there. Under TSan the forks wait until nobody works. */
static _Atomic bool rest;
static _Atomic unsigned working;

static void work_unless_resting(stress_thread *me)
{
    atomic_fetch_add(&working, 1);
    if (!atomic_load(&rest)) {
        work(me);
    }
    atomic_fetch_sub(&working, 1);
    if (UNDER_TSAN) {
        sched_yield();
    }
}

static pid_t fork_now(void)
{
    atomic_store(&rest, UNDER_TSAN);
    while (UNDER_TSAN && atomic_load(&working) > 0) {
        sched_yield();
    }
    pid_t child = fork();
    if (child != 0) {
        atomic_store(&rest, false);
    }
    return child;
}

static void fork_often(void)
{
    for (unsigned round = stress_rounds(150); round > 0; round--) {
        pid_t child = fork_now();
        check(child >= 0);
        if (child == 0) {
            child_of_busy();
        }
        check_child(child);
    }
    atomic_store(&stop, true);
}

static void *part(void *argument)
{
    stress_thread *me = argument;
    stress_meet();
    if (me->index == 0) {
        fork_often();
    }
    while (!atomic_load_explicit(&stop, memory_order_relaxed)) {
        work_unless_resting(me);
    }
    return NULL;
}

static void busy(void)
{
    for (unsigned i = 0; i < CONTEXTS; i++) {
        must(ctx_context_new(&contexts[i]));
    }
    stress_threads(part);
    for (unsigned i = 0; i < CONTEXTS; i++) {
        must(ctx_enter(contexts[i]));
        check_both();
        must(ctx_exit(contexts[i]));
        ctx_context_unref(contexts[i]);
    }
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    parked();
    busy();
    printf("%u forks\n", stress_rounds(150) + 1);
    return 0;
}
