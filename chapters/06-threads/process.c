#include "process.h"
#include "thread_record.h"

#include <pthread.h>
#include <stdlib.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned prepared; /* under the lock: how many steps of the preparation are done */
static pthread_key_t at_thread_exit;

/* The thread that ends the process has no thread exit, so its record goes here. */
static void at_process_exit(void)
{
    if (ctx_self() != NULL) {
        ctx_thread_record_end(ctx_self());
    }
}

ctx_status ctx_process_prepare(void)
{
    pthread_mutex_lock(&lock);
    /* Each step is done once, also where a later one has failed and is tried again. */
    if (prepared == 0 && pthread_key_create(&at_thread_exit, ctx_thread_record_end_own) == 0) {
        prepared = 1;
    }
    if (prepared == 1 && atexit(at_process_exit) == 0) {
        prepared = 2;
    }
    ctx_status status = prepared == 2 ? CTX_OK : CTX_NO_MEMORY;
    pthread_mutex_unlock(&lock);
    return status;
}

ctx_status ctx_process_at_thread_exit(ctx_thread *thread)
{
    return pthread_setspecific(at_thread_exit, thread) == 0 ? CTX_OK : CTX_NO_MEMORY;
}
