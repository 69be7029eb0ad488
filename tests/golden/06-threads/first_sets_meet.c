/* The first sets of a process come from two threads at one moment, and each has its own value. */
#include "golden.h"

#include "set_get.h"

#include <pthread.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static pthread_barrier_t start;

static void *handle_request(void *user)
{
    pthread_barrier_wait(&start);
    must(ctx_var_set(&user_id, user));
    return ctx_var_get_or(&user_id, INT(0));
}

int main(void)
{
    pthread_t threads[2];
    pthread_barrier_init(&start, NULL, 2);
    for (int i = 0; i < 2; i++) {
        if (pthread_create(&threads[i], NULL, handle_request, INT(12345 * (i + 1))) != 0) {
            return 2;
        }
    }
    for (int i = 0; i < 2; i++) {
        void *user;
        pthread_join(threads[i], &user);
        printf("thread %d: %ld\n", i + 1, NUMBER(user));
    }
    printf("main: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    pthread_barrier_destroy(&start);
    return 0;
}
