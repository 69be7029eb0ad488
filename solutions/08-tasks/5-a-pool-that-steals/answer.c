/* A task is a stack and a chain. A thread takes up the chain, resumes the stack, and when the
 * stack was left it puts the chain aside; only then, back on its own stack, it puts the task into
 * its queue. By the lock of the queue whoever takes the task next knows all that was done before.
 * So task_yield does no more than leave the stack. Turned down: a task_yield that queues the task
 * itself. It would be there to be stolen while its thread is still on its stack and in its chain.
 *
 * The function is a ctx_run of the copy, in the chain, on the stack. It has a share there, which
 * would be lost with a stack that is given up; but a task that has begun comes to its end. One
 * that has not has an empty stack and an empty chain.
 *
 * Threads are started by ctx_thread_start_empty, which makes their records where pool_run can
 * still say no. From then on a switch allocates nothing, and a run neither, and so nothing can
 * fail that nobody is there to be told of. They wait until all of them are there, for where one
 * is missing no task is to begin.
 *
 * `left` counts the tasks that have not ended, and not those that wait. A thread that finds all
 * queues empty stays as long as somebody else has a task, which may yield or add others. A task
 * is counted off when its contexts have gone, since their hooks may add, too; and none of that is
 * under the lock.
 *
 * One lock for all queues: to look for a task is a few lines, and the thread that steals has to
 * look at several. Turned down, until somebody measures it: a lock for each, or a queue without
 * (Chase and Lev), where the count of what is left and the sleep of those who find nothing are
 * the harder half. */
#include "answer.h"
#include "chain.h"
#include "copy_context.h"
#include "run.h"
#include "stack.h"
#include "thread.h"

#include <assert.h>
#include <stdlib.h>

struct task {
    task_function function;
    void *argument;       /* lent */
    stack *stack;         /* owned, as are the next two */
    ctx_chain *chain;     /* put aside, while it is in a queue */
    ctx_context *context; /* in which it begins */
    task *next;           /* in its queue */
};

typedef struct list {
    task *first; /* owned */
    task *last;
} list;

typedef enum pool_state {
    STARTING, /* no task is to begin yet */
    RUNNING,
    REFUSED /* nor now */
} pool_state;

struct pool {
    /* Constant after creation. */
    size_t threads;
    /* Under the lock. */
    pthread_mutex_t lock;
    pthread_cond_t look_again;
    list queues[POOL_MOST];
    size_t left; /* tasks that have not ended */
    pool_state state;
};

typedef struct worker {
    pool *of;
    size_t queue; /* its own */
    pthread_t thread;
} worker;

/* Any queue's first one, beginning with this queue; NULL where there is none. Under the lock. */
static task *find(pool *p, size_t own)
{
    for (size_t i = 0; i < p->threads; i++) {
        list *q = &p->queues[(own + i) % p->threads];
        task *found = q->first;
        if (found != NULL) {
            q->first = found->next;
            return found;
        }
    }
    return NULL;
}

/* The task that this thread is to go on with; NULL when all have ended, or none is to begin. */
static task *take(pool *p, size_t own)
{
    task *taken = NULL;
    pthread_mutex_lock(&p->lock);
    while (p->state == STARTING ||
           (p->state == RUNNING && p->left > 0 && (taken = find(p, own)) == NULL)) {
        pthread_cond_wait(&p->look_again, &p->lock);
    }
    pthread_mutex_unlock(&p->lock);
    return taken;
}

static void put(pool *p, size_t number, task *t, size_t more)
{
    pthread_mutex_lock(&p->lock);
    list *q = &p->queues[number];
    t->next = NULL;
    if (q->first == NULL) {
        q->first = t;
    } else {
        q->last->next = t;
    }
    q->last = t;
    p->left += more;
    pthread_cond_signal(&p->look_again);
    pthread_mutex_unlock(&p->lock);
}

static void count_off(pool *p)
{
    pthread_mutex_lock(&p->lock);
    p->left--;
    if (p->left == 0) {
        pthread_cond_broadcast(&p->look_again);
    }
    pthread_mutex_unlock(&p->lock);
}

/* Hooks may run. */
static void dispose(task *t)
{
    (void)ctx_chain_free(t->chain);
    ctx_context_unref(t->context);
    stack_free(t->stack);
    free(t);
}

static void must_switch(ctx_chain *to, ctx_chain **from)
{
    ctx_status status = ctx_chain_switch(to, from);
    assert(status == CTX_OK);
    (void)status;
}

static void go_on(task *t)
{
    ctx_chain *from;
    must_switch(t->chain, &from);
    stack_resume(t->stack);
    must_switch(from, NULL);
}

static void *work(void *of)
{
    const worker *w = of;
    task *t;
    while ((t = take(w->of, w->queue)) != NULL) {
        go_on(t);
        if (stack_has_ended(t->stack)) {
            dispose(t);
            count_off(w->of);
        } else {
            put(w->of, w->queue, t, 0);
        }
    }
    return NULL;
}

static void *call(void *of)
{
    task *t = of;
    t->function(t, t->argument);
    return NULL;
}

static void begin(void *of)
{
    const task *t = of;
    (void)ctx_run(t->context, call, of, NULL);
}

void task_yield(task *self)
{
    stack_leave(self->stack);
}

ctx_status pool_add(pool *p, size_t queue, task_function function, void *argument)
{
    task *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (task){.function = function, .argument = argument, .stack = stack_new(begin, made)};
    ctx_status status = made->stack != NULL ? ctx_chain_new(&made->chain) : CTX_NO_MEMORY;
    if (status == CTX_OK) {
        status = ctx_copy_context(&made->context);
    }
    if (status == CTX_OK) {
        put(p, queue, made, 1);
    } else {
        dispose(made);
    }
    return status;
}

ctx_status pool_new(size_t threads, pool **out)
{
    pool *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (pool){.threads = threads};
    pthread_mutex_init(&made->lock, NULL);
    pthread_cond_init(&made->look_again, NULL);
    *out = made;
    return CTX_OK;
}

static void set_state(pool *p, pool_state state)
{
    pthread_mutex_lock(&p->lock);
    p->state = state;
    pthread_cond_broadcast(&p->look_again);
    pthread_mutex_unlock(&p->lock);
}

ctx_status pool_run(pool *p)
{
    worker workers[POOL_MOST];
    ctx_status status = CTX_OK;
    size_t started = 0;
    set_state(p, STARTING);
    while (status == CTX_OK && started < p->threads) {
        worker *w = &workers[started];
        w->of = p;
        w->queue = started;
        status = ctx_thread_start_empty(&w->thread, NULL, work, w);
        started += status == CTX_OK;
    }
    set_state(p, status == CTX_OK ? RUNNING : REFUSED);
    while (started > 0) {
        pthread_join(workers[--started].thread, NULL);
    }
    return status;
}

void pool_free(pool *p)
{
    for (task *t = find(p, 0); t != NULL; t = find(p, 0)) {
        dispose(t);
    }
    pthread_mutex_destroy(&p->lock);
    pthread_cond_destroy(&p->look_again);
    free(p);
}
