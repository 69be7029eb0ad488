/* A thread that sets has a record, which is its own and goes with it, by whatever way the thread ends. */
#include "attach.h"
#include "lock.h"
#include "record_list.h"
#include "run.h"
#include "self.h"
#include "set_get.h"
#include "unit.h"

#include <pthread.h>
#include <unistd.h>

static ctx_record *main_record;
static ctx_context *request;
static int releases;
static bool sets_again;

static void release(void *value);
static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void release(void *value)
{
    (void)value;
    releases++;
    if (sets_again) {
        sets_again = false;
        expect(ctx_self() != NULL, "while its values go, a thread has its record");
        must(ctx_var_set(&user, "set by a hook"));
    }
}

static void *only_get(void *unused)
{
    expect(ctx_self() == NULL, "a new thread has no record");
    (void)ctx_var_get_or(&user, NULL);
    expect(ctx_self() == NULL, "a get makes none");
    return unused;
}

/* What every thread below does before it ends in its own way. */
static void set_and_enter(void)
{
    must(ctx_var_set(&user, "of a thread"));
    expect(ctx_self() != NULL && ctx_self() != main_record, "each thread has a record of its own");
    const ctx_record *mine = ctx_self();
    ctx_record *again;
    must(ctx_attach(&again));
    expect(again == mine && ctx_self() == mine, "a thread is attached once");
    must(ctx_enter(request));
    must(ctx_var_set(&user, "in the request"));
    ctx_self_end(main_record); /* not this thread's: nothing happens */
    expect(ctx_self() == mine, "a thread ends no other thread's record");
}

static void *by_return(void *unused)
{
    set_and_enter();
    return unused;
}

/* The value that goes at the end has a hook that sets. */
static void *by_return_with_a_hook(void *unused)
{
    set_and_enter();
    sets_again = true;
    return unused;
}

static void *by_exit(void *unused)
{
    (void)unused;
    set_and_enter();
    pthread_exit(NULL);
}

static void *by_cancel(void *unused)
{
    set_and_enter();
    pthread_cancel(pthread_self());
    while (unused == NULL) {
        pause();
    }
    return NULL;
}

static void run_thread(void *(*function)(void *))
{
    pthread_t thread;
    expect(pthread_create(&thread, NULL, function, NULL) == 0, "a thread");
    pthread_join(thread, NULL);
}

static void nothing_is_left(int expected, const char *how)
{
    expect(releases == expected, how);
    must(ctx_enter(request)); /* nobody is in it any more */
    must(ctx_exit(request));
    ctx_lock_all();
    const ctx_record *others = ctx_record_list_cut(main_record);
    ctx_unlock_all();
    expect(others == NULL, "the record of a thread that has ended is off the list");
}

int main(void)
{
    must(ctx_context_new(&request));
    must(ctx_var_set(&user, "of main"));
    main_record = ctx_self();
    expect(main_record != NULL, "the first set makes a record");
    run_thread(only_get);
    /* The request's value is the next thread's to replace. */
    run_thread(by_return);
    nothing_is_left(1, "the values of a thread that returns are released once");
    run_thread(by_exit);
    nothing_is_left(3, "the values of a thread that calls pthread_exit are released once");
    run_thread(by_cancel);
    nothing_is_left(5, "the values of a thread that is cancelled are released once");
    run_thread(by_return_with_a_hook);
    nothing_is_left(8, "what a hook sets for a thread is released, too");
    expect(ctx_self() == main_record, "nobody has touched the main thread's record");
    ctx_context_unref(request);
    return unit_end("attached");
}
