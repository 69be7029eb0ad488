/* Who keeps a context that a thread is in: the thread does, without a share, also when the last share goes meanwhile. */
#include "busy.h"
#include "company.h"
#include "ctx.h"
#include "current.h"
#include "guard_of.h"
#include "self.h"
#include "state.h"
#include "unit.h"

#include <time.h>

/* Another thread takes a share in the very moment after this one has read how many there are. */
static bool another_comes;

static uint64_t read_count(void *count, memory_order order)
{
    uint64_t shares = atomic_load_explicit((ctx_count *)count, order);
    if (another_comes) {
        another_comes = false;
        atomic_fetch_add_explicit((ctx_count *)count, 1, memory_order_relaxed);
    }
    return shares;
}

static ctx_record *read_owner(void *owner, memory_order order)
{
    return atomic_load_explicit((ctx_record * _Atomic *)owner, order);
}

#undef atomic_load_explicit
#define atomic_load_explicit(object, order)                                                        \
    (_Generic((object), ctx_count * : read_count, default : read_owner)((object), (order)))
#include "inside.h"

static int gone; /* how many values are released */

static void count_release(void *value)
{
    (void)value;
    gone++;
}

static const ctx_hooks hooks = {.release = count_release};
static ctx_var var = CTX_VAR_INIT("var", &hooks);
static ctx_context *context;

/* The thread is in a context that holds a value. */
static void enter_new(void)
{
    gone = 0;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&var, "value"));
}

static void no_share_is_taken(void)
{
    enter_new();
    expect(context->owners == 1, "to enter a context takes no share of it");
    ctx_context *now;
    must(ctx_current(&now));
    expect(now == context && context->owners == 1, "nor does to ask for the current one");
    must(ctx_exit(context));
    expect(context->owners == 1 && gone == 0, "to leave one that has owners gives none back");
    ctx_context_unref(context);
    expect(gone == 1, "and the last owner ends it");
}

static void the_last_share_goes_inside(void)
{
    enter_new();
    ctx_context_unref(context);
    expect(gone == 0 && ctx_var_get_or(&var, NULL) != NULL,
           "who is inside keeps what has no owner any more");
    must(ctx_exit(context));
    expect(gone == 1, "and ends it on the way out");
}

static void two_shares_come_at_once(void)
{
    enter_new();
    ctx_context_unref(context);
    another_comes = true;
    ctx_inside_count_up(context);
    expect(context->owners == 2, "two threads that take a share at once both have one");
    another_comes = true;
    expect(!ctx_inside_count_down(context) && context->owners == 2,
           "and so have one that gives its share up, and one that takes one");
    ctx_context_unref(context);
    ctx_context_unref(context);
    must(ctx_exit(context));
    expect(gone == 1, "and the context ends");
}

static void a_share_comes_inside(void)
{
    enter_new();
    ctx_context_unref(context);
    ctx_context *mine = ctx_context_ref(ctx_context_current());
    must(ctx_exit(context));
    expect(gone == 0, "who is inside may take a share of what has no owner");
    ctx_context_unref(mine);
    expect(gone == 1, "which is the last one then");
}

static void the_first_context(void)
{
    gone = 0;
    must(ctx_var_set(&var, "value"));
    ctx_token *token;
    must(ctx_var_set_token(&var, "another", &token));
    expect(ctx_context_current()->owners == 1,
           "a token has a share of the context that a set has made");
    must(ctx_var_reset(&var, token));
    ctx_token_free(token);
    expect(ctx_context_current()->owners == 0 && gone == 1, "the thread in it has none");
    must(ctx_exit(ctx_context_current()));
    expect(gone == 2, "and ends it on the way out, too");
}

static void *drop(void *shared)
{
    ctx_context_unref(shared);
    return NULL;
}

static pthread_t drops_it(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, drop, context) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    return thread;
}

static void another_thread_drops_the_last(void)
{
    enter_new();
    pthread_join(drops_it(), NULL);
    expect(gone == 0, "a thread that has the last share leaves the context to the one inside");
    must(ctx_exit(context));
    expect(gone == 1, "which ends it");
}

/* Between the look at the owners and the end of the exit nobody may come. */
static void it_waits_for_an_exit(void)
{
    enter_new();
    ctx_busy_begin(ctx_self(), context);
    pthread_t thread = drops_it();
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    expect(context->owners == 1, "who gives up the last share waits for a thread on its way out");
    ctx_busy_end(ctx_self(), context);
    pthread_join(thread, NULL);
    must(ctx_exit(context));
    expect(gone == 1, "and leaves it what is still there");
}

/* It has seen a thread inside, and has not got the lock yet. */
static pthread_t drops_it_behind_the_lock(void)
{
    ctx_lock(ctx_guard_of(context));
    pthread_t thread = drops_it();
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    return thread;
}

static void goes_on(pthread_t thread)
{
    ctx_unlock(ctx_guard_of(context));
    pthread_join(thread, NULL);
}

static void the_thread_has_left(void)
{
    enter_new();
    pthread_t thread = drops_it_behind_the_lock();
    must(ctx_exit(context));
    goes_on(thread);
    expect(gone == 1, "who finds that the thread has left ends the context");
}

static void the_thread_has_taken_a_share(void)
{
    enter_new();
    pthread_t thread = drops_it_behind_the_lock();
    (void)ctx_context_ref(context);
    goes_on(thread);
    must(ctx_exit(context));
    expect(gone == 0 && context->owners == 1, "and a share that was taken meanwhile counts");
    ctx_context_unref(context);
}

static void *find_that_nobody_is_inside(void *unused)
{
    expect(ctx_self() == NULL && ctx_inside_leave(context),
           "a thread that has entered nothing does not take itself for who is inside");
    return unused;
}

static void a_thread_without_a_record(void)
{
    enter_new();
    must(ctx_exit(context));
    pthread_t thread;
    if (pthread_create(&thread, NULL, find_that_nobody_is_inside, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    pthread_join(thread, NULL);
    context->owners = 1;
    ctx_context_unref(context);
    expect(gone == 1, "and the context is its to end");
}

static void one_of_two_shares(void)
{
    enter_new();
    (void)ctx_context_ref(context);
    pthread_join(drops_it(), NULL);
    must(ctx_exit(context));
    expect(context->owners == 1 && gone == 0,
           "one of two shares is given up without asking who is inside");
    ctx_context_unref(context);
    expect(gone == 1, "and the other ends the context");
}

static void a_chain_put_aside(void)
{
    ctx_chain *chain;
    ctx_chain *home;
    must(ctx_chain_new(&chain));
    must(ctx_chain_switch(chain, &home));
    enter_new();
    must(ctx_chain_switch(home, NULL));
    ctx_context_unref(context);
    expect(gone == 0, "a chain that is put aside keeps the contexts that it is in");
    must(ctx_chain_free(chain));
    expect(gone == 1, "until it ends");
}

static void all(void)
{
    no_share_is_taken();
    the_last_share_goes_inside();
    a_share_comes_inside();
    the_first_context();
    another_thread_drops_the_last();
    it_waits_for_an_exit();
    the_thread_has_left();
    the_thread_has_taken_a_share();
    a_thread_without_a_record();
    one_of_two_shares();
    a_chain_put_aside();
}

int main(void)
{
    all();
    company_comes();
    all();
    two_shares_come_at_once();
    company_goes();
    return unit_end("who keeps a context that a thread is in");
}
