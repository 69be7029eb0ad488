#include "thread_list.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ctx_thread *first; /* under the lock */

void ctx_thread_list_add(ctx_thread *thread)
{
    ctx_thread_list_lock();
    thread->next = first;
    thread->link = &first;
    if (first != NULL) {
        first->link = &thread->next;
    }
    first = thread;
    ctx_thread_list_unlock();
}

void ctx_thread_list_remove(ctx_thread *thread)
{
    ctx_thread_list_lock();
    *thread->link = thread->next;
    if (thread->next != NULL) {
        thread->next->link = thread->link;
    }
    ctx_thread_list_unlock();
}

ctx_thread *ctx_thread_list_first(void)
{
    return first;
}

void ctx_thread_list_lock(void)
{
    pthread_mutex_lock(&lock);
}

void ctx_thread_list_unlock(void)
{
    pthread_mutex_unlock(&lock);
}
