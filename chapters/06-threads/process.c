#include "process.h"
#include "lock.h"
#include "self.h"

#include <pthread.h>
#include <stdlib.h>

static unsigned prepared; /* under CTX_LOCK_PROCESS: how many steps of the preparation are done */
static pthread_key_t at_thread_exit;

/* The thread that ends the process has no thread exit, so its record goes here. A set in an exit
 * handler that is still to come registers this again. */
static void at_process_exit(void)
{
    ctx_lock(CTX_LOCK_PROCESS);
    prepared = 1;
    ctx_unlock(CTX_LOCK_PROCESS);
    ctx_self_end(ctx_self());
}

ctx_status ctx_process_prepare(void)
{
    ctx_lock(CTX_LOCK_PROCESS);
    /* Each step is done once, also where a later one has failed and is tried again. */
    if (prepared == 0 && pthread_key_create(&at_thread_exit, ctx_self_end) == 0) {
        prepared = 1;
    }
    if (prepared == 1 && atexit(at_process_exit) == 0) {
        prepared = 2;
    }
    ctx_status status = prepared == 2 ? CTX_OK : CTX_NO_MEMORY;
    ctx_unlock(CTX_LOCK_PROCESS);
    return status;
}

ctx_status ctx_process_at_thread_exit(ctx_record *record)
{
    return pthread_setspecific(at_thread_exit, record) == 0 ? CTX_OK : CTX_NO_MEMORY;
}
