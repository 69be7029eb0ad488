/* Two threads close a log each, the second one while the first is in its hook. */
#include "set_get.h"

#include <pthread.h>
#include <stdio.h>

static pthread_barrier_t is_in_hook;
static pthread_t other;
static _Thread_local const char *me;

static void close_log(void *log)
{
    if (log == NULL) {
        return;
    }
    if (*(char *)log == 'a') { /* ann's takes its time: all that bob has to do */
        pthread_barrier_wait(&is_in_hook);
        pthread_join(other, NULL);
    }
    printf("%s closes %s\n", me, (char *)log);
}

static const ctx_hooks hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &hooks);

static void close_mine(const char *name, const char *log)
{
    me = name;
    ctx_var_set(&request_log, (void *)log);
    ctx_var_set(&request_log, NULL);
    printf("%s goes on\n", me);
}

static void *bob(void *unused)
{
    pthread_barrier_wait(&is_in_hook);
    close_mine("bob", "bob.log");
    return unused;
}

int main(void)
{
    pthread_barrier_init(&is_in_hook, NULL, 2);
    if (pthread_create(&other, NULL, bob, NULL) != 0) {
        return 1;
    }
    close_mine("ann", "ann.log");
    return 0;
}
