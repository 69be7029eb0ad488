/* What a thread has set is released once when the thread ends, by return or by pthread_exit. */
#include "golden.h"

#include "set_get.h"
#include "thread.h"

static void close_log(void *name)
{
    printf("closed %s\n", (char *)name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static void *by_return(void *name)
{
    must(ctx_var_set(&request_log, name));
    printf("returning\n");
    return NULL;
}

static void *by_exit(void *name)
{
    must(ctx_var_set(&request_log, name));
    printf("exiting\n");
    pthread_exit(NULL);
}

int main(void)
{
    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, by_return, "log 1"));
    pthread_join(thread, NULL);

    must(ctx_thread_start_empty(&thread, NULL, by_exit, "log 2"));
    pthread_join(thread, NULL);

    if (pthread_create(&thread, NULL, by_exit, "log 3") != 0) {
        return 2;
    }
    pthread_join(thread, NULL);
    printf("all threads have ended\n");
    return 0;
}
