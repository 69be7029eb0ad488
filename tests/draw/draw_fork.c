/* draw_fork.c - draws a fork, for chapter 7: which of the library's locks are taken, and by whom the contexts are entered.
 *
 *     draw_fork fork          the scene; there are no words
 *
 * A thread runs in `request`, and from there in `audit`, of which nobody else has a share. Main forks. What is drawn in the
 * middle of the fork is drawn by handlers that were registered before the library's: the one before the fork comes
 * after the library's, the one in the child before it. The parent draws when the child has ended. */
#include "golden.h"
#include "run.h"
#include "self.h"
#include "set_get.h"
#include "state.h"
#include "thread.h"

#include <stdbool.h>
#include <sys/wait.h>
#include <unistd.h>

#define LOCKS 18U

int __real_pthread_mutex_lock(pthread_mutex_t *mutex);
int __real_pthread_mutex_unlock(pthread_mutex_t *mutex);
int __wrap_pthread_mutex_lock(pthread_mutex_t *mutex);
int __wrap_pthread_mutex_unlock(pthread_mutex_t *mutex);

static const char names[] = "PR0123456789abcdef";
static const pthread_mutex_t
    *first; /* the library's: the lock of the process, which it takes before main */
static char locks[] = ".................."; /* those that are taken */
static char order[LOCKS + 1];               /* in this order */
static bool is_forking;

static ctx_context *request; /* owned */
static ctx_context *audit;   /* lent */
static pthread_barrier_t is_inside;
static pthread_barrier_t may_leave;
static const char *process = "parent";

static void end_value(void *value)
{
    printf("%-6s the hook ends %ld\n", process, NUMBER(value));
    fflush(stdout);
}

static const ctx_hooks hooks = {.release = end_value};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static size_t index_of(const pthread_mutex_t *mutex)
{
    first = first == NULL ? mutex : first;
    return (size_t)(mutex - first);
}

int __wrap_pthread_mutex_lock(pthread_mutex_t *mutex)
{
    int result = __real_pthread_mutex_lock(mutex);
    size_t i = index_of(mutex);
    if (i < LOCKS) {
        locks[i] = names[i];
        size_t taken = strlen(order);
        if (is_forking && taken < LOCKS) {
            order[taken] = names[i];
        }
    }
    return result;
}

int __wrap_pthread_mutex_unlock(pthread_mutex_t *mutex)
{
    size_t i = index_of(mutex);
    if (i < LOCKS) {
        locks[i] = '.';
    }
    return __real_pthread_mutex_unlock(mutex);
}

static const char *owner_of(const ctx_context *context)
{
    return context->owner == NULL ? "nobody" : context->owner == ctx_self() ? "main" : "thread";
}

static void draw_context(const ctx_context *context)
{
    printf("  %-6s owners %u", owner_of(context), (unsigned)context->owners);
}

static void draw(const char *when)
{
    printf("%-6s %-15s %s", process, when, locks);
    draw_context(request);
    draw_context(audit);
    printf("\n");
    fflush(stdout);
}

static void before(void)
{
    if (is_forking) {
        is_forking = false;
        printf("       fork takes      %s  in this order\n", order);
        draw("before the copy");
    }
}

static void after_in_child(void)
{
    process = "child";
    draw("after the copy");
}

/* Before the library's constructor, whose priority is the default. */
__attribute__((constructor(101))) static void register_early(void)
{
    pthread_atfork(before, NULL, after_in_child);
}

static void *wait_inside(void *unused)
{
    must(ctx_var_set(&user, INT(7)));
    pthread_barrier_wait(&is_inside);
    pthread_barrier_wait(&may_leave);
    return unused;
}

static void *handle_request(void *unused)
{
    must(ctx_var_set(&user, INT(12345)));
    must(ctx_context_new(&audit));
    must(ctx_enter(audit));
    ctx_context_unref(audit);
    return wait_inside(unused);
}

int main(void)
{
    pthread_t thread;
    pthread_barrier_init(&is_inside, NULL, 2);
    pthread_barrier_init(&may_leave, NULL, 2);
    must(ctx_context_new(&request));
    must(ctx_thread_start(&thread, NULL, request, handle_request, NULL));
    pthread_barrier_wait(&is_inside);

    printf("                       locks               request: 12345   audit: 7\n");
    draw("before fork");
    is_forking = true;
    pid_t child = fork();
    if (child == 0) {
        draw("fork returns");
        ctx_context_unref(request);
        printf("child  returns from main\n");
        return 0;
    }
    waitpid(child, NULL, 0);
    draw("fork returns");
    pthread_barrier_wait(&may_leave);
    pthread_join(thread, NULL);
    ctx_context_unref(request);
    pthread_barrier_destroy(&is_inside);
    pthread_barrier_destroy(&may_leave);
    return 0;
}
