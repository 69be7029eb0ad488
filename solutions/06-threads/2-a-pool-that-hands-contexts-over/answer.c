/* One lock, one condition, one list. The lock is held for a few lines at a time, and never while a job
 * runs, a discard, or the end of a context: all three call code that may submit, and would wait for
 * the lock that their own thread has.
 *
 * The copy is made by pool_submit, in the submitter's thread: a worker has a context of its own, and
 * the submitter's has gone on by the time the job begins. It is a copy for each job and not a share
 * of the submitter's context, for a context takes one thread at a time, and the submitter is in it.
 *
 * Why a worker never lacks memory: to enter its first context a thread needs a record, which may fail
 * when the job has been taken on and nobody is left to be told. ctx_thread_start_empty makes the
 * record where pool_new can still say no. The rest of a job's memory is its entry in the list, which
 * pool_submit gets first.
 *
 * Three states and not two flags: open, then draining or dropping. A worker goes home when the list is
 * empty and the state is not open. In a drain that is early enough: a job that submits is on a worker,
 * which looks at the list once more when it comes back. A pool that could not be made is one that is
 * dropped before its first job.
 *
 * Turned down: a condition for each kind of news. There is one kind, "look again", and signal for one
 * job, broadcast for the end. Turned down as well: a ring of fixed size, which makes submit fail for
 * want of places, or wait, which a job that submits must not. */
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
        (void)ctx_run(taken->context, run_job, &taken->what, NULL);
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
