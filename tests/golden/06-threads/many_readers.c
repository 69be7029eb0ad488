/* A context that nobody runs in may be read by any number of threads at once. */
#include "golden.h"

#include "mapping.h"
#include "run.h"
#include "set_get.h"
#include "thread.h"

enum { READERS = 4, READS = 100 };

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static pthread_barrier_t all_there;

static void *set_user(void *user)
{
    must(ctx_var_set(&user_id, user));
    return NULL;
}

static void *read_user(void *settings)
{
    long right = 0;
    pthread_barrier_wait(&all_there);
    for (int i = 0; i < READS; i++) {
        void *user;
        must(ctx_context_get(settings, &user_id, &user));
        right += NUMBER(user) == 12345;
    }
    return INT(right);
}

int main(void)
{
    pthread_barrier_init(&all_there, NULL, READERS);
    ctx_context *settings;
    must(ctx_context_new(&settings));
    must(ctx_run(settings, set_user, INT(12345), NULL));

    pthread_t readers[READERS];
    for (int i = 0; i < READERS; i++) {
        must(ctx_thread_start_empty(&readers[i], NULL, read_user, settings));
    }
    for (int i = 0; i < READERS; i++) {
        void *right;
        pthread_join(readers[i], &right);
        printf("reader %d: %ld of %d reads right\n", i, NUMBER(right), READS);
    }

    ctx_context_unref(settings);
    pthread_barrier_destroy(&all_there);
    return 0;
}
