/* caught by 1-in-a-copy: the lock is held while a job runs, and nobody can submit */
#include "answer.h"
#include "copy_context.h"
#include "run.h"
#include "thread.h"

#include <stdlib.h>

typedef struct entry {
    struct entry *next;
    ctx_context *context; /* owned */
    job what;
} entry;

struct pool {
    /* Constant after creation. */
    size_t count;
    pthread_t threads[POOL_MOST];
    /* Under the lock. */
    pthread_mutex_t lock;
    pthread_cond_t look_again;
    entry *first; /* owned */
    entry **end;  /* where the next one is put */
    enum { OPEN, DRAINING, DROPPING } state;
};

/* The first entry, the caller's; NULL when the pool ends and there is none. */
static entry *take(pool *p)
{
    pthread_mutex_lock(&p->lock);
    while (p->first == NULL && p->state == OPEN) {
        pthread_cond_wait(&p->look_again, &p->lock);
    }
    entry *taken = p->first;
    if (taken != NULL) {
        p->first = taken->next;
        p->end = p->first == NULL ? &p->first : p->end;
    }
    pthread_mutex_unlock(&p->lock);
    return taken;
}

static void *run_job(void *what)
{
    const job *mine = what;
    mine->run(mine->argument);
    return NULL;
}

static void *work(void *of)
{
    entry *taken;
    while ((taken = take(of)) != NULL) {
        pool *p = of;
        pthread_mutex_lock(&p->lock);
        (void)ctx_run(taken->context, run_job, &taken->what, NULL);
        pthread_mutex_unlock(&p->lock);
        ctx_context_unref(taken->context);
        free(taken);
    }
    return NULL;
}

/* Waits for the threads, and frees what is left. */
static void join_all(pool *p)
{
    for (size_t i = 0; i < p->count; i++) {
        pthread_join(p->threads[i], NULL);
    }
    pthread_mutex_destroy(&p->lock);
    pthread_cond_destroy(&p->look_again);
    free(p);
}

void pool_drain(pool *p)
{
    pthread_mutex_lock(&p->lock);
    p->state = DRAINING;
    pthread_cond_broadcast(&p->look_again);
    pthread_mutex_unlock(&p->lock);
    join_all(p);
}

static void discard(entry *left)
{
    if (left->what.discard != NULL) {
        left->what.discard(left->what.argument);
    }
    ctx_context_unref(left->context);
    free(left);
}

void pool_drop(pool *p)
{
    pthread_mutex_lock(&p->lock);
    p->state = DROPPING;
    entry *left = p->first;
    p->first = NULL;
    p->end = &p->first;
    pthread_cond_broadcast(&p->look_again);
    pthread_mutex_unlock(&p->lock);
    while (left != NULL) {
        entry *next = left->next;
        discard(left);
        left = next;
    }
    join_all(p);
}

ctx_status pool_new(size_t threads, pool **out)
{
    pool *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (pool){.state = OPEN};
    made->end = &made->first;
    pthread_mutex_init(&made->lock, NULL);
    pthread_cond_init(&made->look_again, NULL);
    while (made->count < threads) {
        ctx_status status = ctx_thread_start_empty(&made->threads[made->count], NULL, work, made);
        if (status != CTX_OK) {
            pool_drop(made);
            return status;
        }
        made->count++;
    }
    *out = made;
    return CTX_OK;
}

static ctx_status entry_new(const job *what, entry **out)
{
    entry *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (entry){.what = *what};
    ctx_status status = ctx_copy_context(&made->context);
    if (status != CTX_OK) {
        free(made);
        return status;
    }
    *out = made;
    return CTX_OK;
}

ctx_status pool_submit(pool *p, const job *what)
{
    entry *made = NULL;
    ctx_status status = entry_new(what, &made);
    if (status != CTX_OK) {
        return status;
    }
    pthread_mutex_lock(&p->lock);
    bool taken_on = p->state != DROPPING;
    if (taken_on) {
        *p->end = made;
        p->end = &made->next;
        pthread_cond_signal(&p->look_again);
    }
    pthread_mutex_unlock(&p->lock);
    if (!taken_on) {
        ctx_context_unref(made->context);
        free(made);
        return CTX_NO_THREAD;
    }
    return CTX_OK;
}

bool pool_is_ending(pool *p)
{
    pthread_mutex_lock(&p->lock);
    bool ending = p->state != OPEN;
    pthread_mutex_unlock(&p->lock);
    return ending;
}
