/* A release hook at the end of a thread that enters a shared context each time that it was left. After
 * four rounds nobody hears it any more. What it entered last is never released, as with a key's
 * destructors (so this is not for memcheck); but it is left, and another thread can enter it. */
#include "stress.h"

static ctx_context *meeting;
static unsigned calls;

static void release_meets(void *value);
static const ctx_hooks meets = {.release = release_meets};
static ctx_var met = CTX_VAR_INIT("met", &meets);

static void *enter_meeting(void *unused)
{
    ctx_context *visit;
    must(ctx_enter(meeting));
    must(ctx_context_new(&visit));
    must(ctx_enter(visit));
    must(ctx_var_set(&met, NULL));
    ctx_context_unref(visit);
    return unused;
}

static void release_meets(void *value)
{
    calls++;
    if (ctx_exit(meeting) == CTX_OK) {
        enter_meeting(value);
    }
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    pthread_t thread;
    must(ctx_context_new(&meeting));
    check(pthread_create(&thread, NULL, enter_meeting, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(calls > 1);
    must(ctx_enter(meeting));
    must(ctx_exit(meeting));
    ctx_context_unref(meeting);
    return 0;
}
