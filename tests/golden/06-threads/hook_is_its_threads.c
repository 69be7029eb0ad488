/* A hook runs in the thread that let its value go, and keeps no other thread's hooks waiting. */
#include "golden.h"

#include "set_get.h"
#include "thread.h"

static pthread_barrier_t in_hook;
static pthread_t bob;
static _Thread_local const char *name;

/* Ann's log takes its time to close: all that Bob has to do. */
static void close_log(void *log)
{
    if (log == NULL) {
        return;
    }
    if (strcmp(log, "ann.log") == 0) {
        pthread_barrier_wait(&in_hook);
        pthread_join(bob, NULL);
    }
    printf("%s closes %s\n", name, (char *)log);
}

static const ctx_hooks hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &hooks);

static void handle_request(const char *user, const char *log)
{
    name = user;
    must(ctx_var_set(&request_log, (void *)log));
    must(ctx_var_set(&request_log, NULL));
    printf("%s goes on\n", user);
}

static void *second_request(void *unused)
{
    pthread_barrier_wait(&in_hook);
    handle_request("bob", "bob.log");
    return unused;
}

int main(void)
{
    pthread_barrier_init(&in_hook, NULL, 2);
    must(ctx_thread_start_empty(&bob, NULL, second_request, NULL));
    handle_request("ann", "ann.log");
    pthread_barrier_destroy(&in_hook);
    return 0;
}
