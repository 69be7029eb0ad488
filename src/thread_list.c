#include "thread_list.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ctx_thread *first; /* under the lock */

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
    ctx_thread_list_lock();
    put(thread);
    ctx_thread_list_unlock();
}

void ctx_thread_list_remove(ctx_thread *thread)
{
    ctx_thread_list_lock();
    take(thread);
    ctx_thread_list_unlock();
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

void ctx_thread_list_lock(void)
{
    pthread_mutex_lock(&lock);
}

void ctx_thread_list_unlock(void)
{
    pthread_mutex_unlock(&lock);
}
