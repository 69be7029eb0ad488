/* A thread started in a copy sees what was set at its start; from then on neither sees the
 * other's sets. */
#include "golden.h"

#include "set_get.h"
#include "thread.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static pthread_barrier_t main_has_set;

static void print_user(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(-1))));
}

static void *work(void *unused)
{
    pthread_barrier_wait(&main_has_set);
    print_user("the thread");
    must(ctx_var_set(&user_id, INT(2)));
    print_user("the thread");
    return unused;
}

int main(void)
{
    pthread_barrier_init(&main_has_set, NULL, 2);
    must(ctx_var_set(&user_id, INT(12345)));

    pthread_t thread;
    must(ctx_thread_start_copy(&thread, NULL, work, NULL));
    must(ctx_var_set(&user_id, INT(67890)));
    pthread_barrier_wait(&main_has_set);
    pthread_join(thread, NULL);

    print_user("main");
    pthread_barrier_destroy(&main_has_set);
    return 0;
}
