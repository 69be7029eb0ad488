/* How a thread keeps strangers out of its contexts without a lock, and they it: who waits for whom, and what is locked. */
#include "busy.h"
#include "company.h"
#include "ctx.h"
#include "guard.h"
#include "guard_of.h"
#include "self.h"
#include "unit.h"

#include <pthread.h>
#include <semaphore.h>
#include <time.h>

static ctx_context *context;
static ctx_record *self;
static atomic_bool is_done; /* what another thread was to do */

static void *lock(void *unused)
{
    ctx_lock(ctx_guard_of(context));
    is_done = true;
    ctx_unlock(ctx_guard_of(context));
    return unused;
}

static void *stop(void *unused)
{
    ctx_busy_stop(self);
    is_done = true;
    ctx_busy_let_go(self);
    return unused;
}

static void *copy(void *unused)
{
    ctx_context *made;
    must(ctx_context_copy(context, &made));
    is_done = true;
    ctx_context_unref(made);
    return unused;
}

static void *enter_and_exit(void *unused)
{
    must(ctx_enter(context));
    is_done = true;
    must(ctx_exit(context));
    return unused;
}

static pthread_t other(void *(*function)(void *))
{
    pthread_t thread;
    is_done = false;
    if (pthread_create(&thread, NULL, function, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    return thread;
}

static void rest(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
}

static void goes_through(void *(*function)(void *), const char *what)
{
    pthread_join(other(function), NULL);
    expect(is_done, what);
}

/* The caller is in the middle of something, of which `end` is the end. */
static void waits(void *(*function)(void *), void (*end)(void), const char *what)
{
    pthread_t thread = other(function);
    rest();
    expect(!is_done, what);
    end();
    pthread_join(thread, NULL);
    expect(is_done, "and comes afterwards");
}

static void busy_end(void)
{
    ctx_busy_end(self, context);
}

static void let_go(void)
{
    ctx_guard_unlock(context);
}

static void a_thread_alone_takes_no_lock(void)
{
    ctx_busy_begin(self, context);
    expect(atomic_load(&self->is_busy) == ctx_barrier_is_there(), "a thread says that it is busy");
    if (ctx_barrier_is_there()) {
        goes_through(lock, "and does not take the lock of the context");
    }
    busy_end();
    expect(!atomic_load(&self->is_busy), "and that it is not busy any more");
}

static void a_thread_that_is_wanted_takes_it(void)
{
    ctx_busy_want(self);
    ctx_busy_begin(self, context);
    expect(!atomic_load(&self->is_busy), "a thread that is wanted is not busy");
    waits(lock, busy_end, "a thread that is wanted takes the lock of the context");
    ctx_busy_let_go(self);
}

static void strangers_wait(void)
{
    ctx_busy_begin(self, context);
    waits(stop, busy_end, "a stranger waits for a thread that is busy");
    goes_through(stop, "and does not wait for one that is not");
    ctx_busy_begin(self, context);
    waits(copy, busy_end, "a copy of a context waits until it is not being changed");
    goes_through(copy, "and does not wait for a thread that is in it and does nothing");
}

static void the_thread_waits(void)
{
    ctx_guard_lock(context);
    expect(ctx_guard_owner(context) == NULL, "nobody is in a context that is being read");
    waits(enter_and_exit, let_go, "whoever would enter a context waits until it has been read");
}

static void the_own_context(void)
{
    must(ctx_enter(context));
    ctx_guard_lock(context);
    goes_through(lock, "who is in a context reads it without its lock");
    ctx_guard_unlock(context);
    strangers_wait();
    a_thread_alone_takes_no_lock();
    a_thread_that_is_wanted_takes_it();
    must(ctx_exit(context));
}

static sem_t is_inside;
static sem_t may_leave;

static void *stay_until_told(void *unused)
{
    must(ctx_enter(context));
    sem_post(&is_inside);
    while (sem_wait(&may_leave) != 0) {
    }
    must(ctx_exit(context));
    is_done = true;
    return unused;
}

static void the_thread_waits_inside(void)
{
    sem_init(&is_inside, 0, 0);
    sem_init(&may_leave, 0, 0);
    pthread_t thread = other(stay_until_told);
    while (sem_wait(&is_inside) != 0) {
    }
    ctx_guard_lock(context);
    expect(ctx_guard_owner(context) != NULL, "a thread is inside while the context is read");
    sem_post(&may_leave);
    rest();
    expect(!is_done, "and does not leave before it has been read");
    ctx_guard_unlock(context);
    pthread_join(thread, NULL);
    expect(is_done && ctx_guard_owner(context) == NULL, "but then");
}

static void two_at_once(void)
{
    ctx_busy_want(self);
    ctx_busy_want(self);
    ctx_busy_let_go(self);
    ctx_busy_begin(self, context);
    expect(!atomic_load(&self->is_busy), "a thread is wanted as long as one stranger wants it");
    busy_end();
    ctx_busy_let_go(self);
}

static void a_thread_that_vanished(void)
{
    atomic_store(&self->is_busy, true);
    ctx_busy_vanish(self);
    goes_through(stop, "nobody waits for a thread that has vanished");
}

int main(void)
{
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_exit(context));
    self = ctx_self();
    company_comes();
    the_own_context();
    the_thread_waits();
    the_thread_waits_inside();
    two_at_once();
    a_thread_that_vanished();
    company_goes();
    ctx_context_unref(context);
    return unit_end("who waits for whom");
}
