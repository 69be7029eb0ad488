/* A function that ends its thread inside a run: the thread has left the context, and what it has entered from there, before
 * the clean-up handlers of run's caller run; and no other context. */
#include "run.h"
#include "set_get.h"
#include "unit.h"

#include <pthread.h>

static ctx_context *outer;
static ctx_context *request;
static ctx_context *audit;
static ctx_context *late;
static bool looked;

static void call_back(void *function)
{
    if (function != NULL) {
        (*(void (**)(void))function)();
    }
}

static const ctx_hooks hooks = {.release = call_back};
static ctx_var var = CTX_VAR_INIT("var", &hooks);

static void enter_late(void)
{
    must(ctx_enter(late));
}

static void exit_request(void)
{
    must(ctx_exit(request));
}

static void (*in_hook)(void);

static void look(void *unused)
{
    (void)unused;
    looked = true;
    expect(ctx_context_current() == outer,
           "a run that its thread has ended in is left, and nothing below it");
    expect(ctx_exit(request) == CTX_NOT_ENTERED, "nobody is in the context any more");
    expect(ctx_exit(audit) == CTX_NOT_ENTERED, "nor in what was entered from there");
    expect(ctx_exit(late) == CTX_NOT_ENTERED, "nor in what a hook has entered on the way out");
    must(ctx_exit(outer));
}

static void *end_at_once(void *unused)
{
    (void)unused;
    pthread_exit(NULL);
}

/* More of them than there are rounds for what hooks enter. */
static void *end_in_others(void *unused)
{
    for (int i = 0; i < 6; i++) {
        ctx_context *another;
        must(ctx_context_new(&another));
        must(ctx_enter(another));
        ctx_context_unref(another);
    }
    must(ctx_enter(audit));
    return end_at_once(unused);
}

static void *end_outside(void *unused)
{
    must(ctx_exit(request));
    return end_at_once(unused);
}

/* The last share of a context is the thread's, and the hook of a value in it enters another one, or exits the next. */
static void *end_with_a_hook(void *unused)
{
    ctx_context *mine;
    must(ctx_context_new(&mine));
    must(ctx_enter(mine));
    ctx_context_unref(mine);
    must(ctx_var_set(&var, &in_hook));
    return end_at_once(unused);
}

static void *(*function)(void *);

static void *call(void *unused)
{
    must(ctx_enter(outer));
    pthread_cleanup_push(look, NULL);
    must(ctx_run(request, function, unused, NULL));
    pthread_cleanup_pop(0);
    return unused;
}

static void ends(void *(*in_run)(void *))
{
    pthread_t thread;
    function = in_run;
    looked = false;
    check(pthread_create(&thread, NULL, call, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(looked);
}

int main(void)
{
    must(ctx_context_new(&outer));
    must(ctx_context_new(&request));
    must(ctx_context_new(&audit));
    must(ctx_context_new(&late));
    ends(end_at_once);
    ends(end_in_others);
    ends(end_outside);
    in_hook = enter_late;
    ends(end_with_a_hook);
    in_hook = exit_request;
    ends(end_with_a_hook);
    ctx_context_unref(outer);
    ctx_context_unref(request);
    ctx_context_unref(audit);
    ctx_context_unref(late);
    return unit_end("runs that a thread has ended in");
}
