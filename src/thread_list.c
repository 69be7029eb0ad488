#include "thread_list.h"
#include "lock.h"

static ctx_thread *first; /* under CTX_LOCK_THREADS */

static void put(ctx_thread *thread)
{
    thread->next = first;
    thread->link = &first;
    if (first != NULL) {
        first->link = &thread->next;
    }
    first = thread;
}

static void take(const ctx_thread *thread)
{
    *thread->link = thread->next;
    if (thread->next != NULL) {
        thread->next->link = thread->link;
    }
}

void ctx_thread_list_add(ctx_thread *thread)
{
    ctx_lock(CTX_LOCK_THREADS);
    put(thread);
    ctx_unlock(CTX_LOCK_THREADS);
}

void ctx_thread_list_remove(ctx_thread *thread)
{
    ctx_lock(CTX_LOCK_THREADS);
    take(thread);
    ctx_unlock(CTX_LOCK_THREADS);
}

ctx_thread *ctx_thread_list_cut(ctx_thread *only)
{
    if (only != NULL) {
        take(only);
    }
    ctx_thread *others = first;
    first = NULL;
    if (only != NULL) {
        put(only);
    }
    return others;
}
