/* A thread is cancelled while a release hook runs. */
#include "set_get.h"

#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void close_log(void *name)
{
    printf("%s: the last line,", (char *)name);
    fflush(stdout);
    fsync(STDOUT_FILENO); /* a cancellation point */
    printf(" and closed\n");
}

static const ctx_hooks hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &hooks);

static void *work(void *unused)
{
    if (ctx_var_set(&request_log, "monday.log") == CTX_OK) {
        pthread_cancel(pthread_self()); /* heard at the next cancellation point */
        ctx_var_set(&request_log, "tuesday.log");
        pthread_testcancel();
    }
    return unused;
}

int main(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, NULL) != 0) {
        return 1;
    }
    return pthread_join(thread, NULL);
}
