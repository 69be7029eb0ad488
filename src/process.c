#include "process.h"
#include "barrier.h"
#include "lock.h"
#include "orphan.h"
#include "record_list.h"
#include "self.h"

#include <pthread.h>
#include <stdlib.h>

static unsigned prepared; /* under CTX_LOCK_PROCESS: how many steps of the preparation are done */
static pthread_key_t at_thread_exit;

/* The thread that ends the process has no thread exit, so its record goes here; and last, since the
 * hooks of orphans may set variables. A set in an exit handler that is still to come registers this
 * again. */
static void at_process_exit(void)
{
    ctx_lock(CTX_LOCK_PROCESS);
    prepared = 2;
    ctx_unlock(CTX_LOCK_PROCESS);
    ctx_orphan_release_all();
    ctx_self_end(ctx_self());
}

/* fork copies the memory of every thread, but only the thread that calls it. With every lock taken,
 * and every thread stopped, what it copies is whole. In the child the other threads are gone
 * without having left their contexts. */
static void before_fork(void)
{
    ctx_lock_all();
    ctx_record_list_stop();
}

static void after_fork_in_parent(void)
{
    ctx_record_list_let_go();
    ctx_unlock_all();
}

static void after_fork_in_child(void)
{
    ctx_record_list_let_go();
    ctx_record *vanished = ctx_record_list_cut(ctx_self());
    while (vanished != NULL) {
        ctx_record *next = vanished->next;
        ctx_orphan_leave(vanished);
        vanished = next;
    }
    ctx_unlock_all();
}

ctx_status ctx_process_prepare(void)
{
    ctx_lock(CTX_LOCK_PROCESS);
    /* Each step is done once, also where a later one has failed and is tried again. */
    if (prepared == 0 && pthread_key_create(&at_thread_exit, ctx_self_end) == 0) {
        ctx_barrier_prepare();
        prepared = 1;
    }
    if (prepared == 1 &&
        pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child) == 0) {
        prepared = 2;
    }
    if (prepared == 2 && atexit(at_process_exit) == 0) {
        prepared = 3;
    }
    ctx_status status = prepared == 3 ? CTX_OK : CTX_NO_MEMORY;
    ctx_unlock(CTX_LOCK_PROCESS);
    return status;
}

/* At the start of the program: a thread that only copies and reads contexts never attaches, and yet
 * may be in a guard when another forks. If memory is short, the first that attaches tries again. */
__attribute__((constructor)) static void at_process_start(void)
{
    (void)ctx_process_prepare();
}

ctx_status ctx_process_at_thread_exit(ctx_record *record)
{
    return pthread_setspecific(at_thread_exit, record) == 0 ? CTX_OK : CTX_NO_MEMORY;
}
