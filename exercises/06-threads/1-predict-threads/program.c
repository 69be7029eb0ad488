/* Twelve lines about threads. Each thread is joined before the next line, or waits at a barrier, so the
 * order is certain. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "thread.h"
#include "token.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);
static pthread_barrier_t inside; /* twice: the thread is in its context, and may leave it */

static void print_user(void)
{
    printf("%s\n", (const char *)ctx_var_get_or(&user, (void *)"nobody"));
}

static void *log_in(void *name)
{
    print_user();
    must(ctx_var_set(&user, name));
    return NULL;
}

static void *stay_inside(void *name)
{
    must(ctx_var_set(&user, name));
    pthread_barrier_wait(&inside);
    pthread_barrier_wait(&inside);
    return NULL;
}

static void *try_reset(void *token)
{
    printf("%s\n", ctx_status_name(attempt(ctx_var_reset(&user, token))));
    return NULL;
}

/* A thread of a pool, with two jobs. The first is run in a context that was handed over, the second
 * is called as it is. */
static void *do_two_jobs(void *handed_over)
{
    must(ctx_run(handed_over, log_in, "fay", NULL));
    log_in("gus");
    print_user();
    return NULL;
}

static void print_in(const ctx_context *context)
{
    printf("%s\n", (const char *)ctx_context_get_or(context, &user, (void *)"nobody"));
}

int main(void)
{
    pthread_t thread;
    ctx_token *token;
    must(ctx_var_set_token(&user, "ann", &token));
    ctx_context *copy, *second;
    must(ctx_copy_context(&copy));
    must(ctx_var_set(&user, "bob"));

    if (pthread_create(&thread, NULL, log_in, "eve") != 0) { /* prints line 1 */
        return 2;
    }
    pthread_join(thread, NULL);
    must(ctx_thread_start_copy(&thread, NULL, log_in, "cem")); /* prints line 2 */
    pthread_join(thread, NULL);
    print_user();                                               /* line 3 */
    must(ctx_thread_start(&thread, NULL, copy, log_in, "dan")); /* prints line 4 */
    pthread_join(thread, NULL);
    print_in(copy); /* line 5 */

    pthread_barrier_init(&inside, NULL, 2);
    must(ctx_thread_start(&thread, NULL, copy, stay_inside, "eve"));
    pthread_barrier_wait(&inside);
    printf("%s\n", ctx_status_name(attempt(ctx_run(copy, log_in, "fay", NULL)))); /* line 6 */
    must(ctx_context_copy(copy, &second));
    print_in(second); /* line 7 */
    pthread_barrier_wait(&inside);
    pthread_join(thread, NULL);
    pthread_barrier_destroy(&inside);

    must(ctx_thread_start_copy(&thread, NULL, try_reset, token)); /* prints line 8 */
    pthread_join(thread, NULL);
    try_reset(token); /* line 9 */

    if (pthread_create(&thread, NULL, do_two_jobs, second) != 0) { /* prints lines 10, 11 and 12 */
        return 2;
    }
    pthread_join(thread, NULL);

    ctx_token_free(token);
    ctx_context_unref(copy);
    ctx_context_unref(second);
    return 0;
}
