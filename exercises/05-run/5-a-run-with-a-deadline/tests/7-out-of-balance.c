/* A function that does not come back in the context that it was run in: the status says so, the
 * result is there, and the caller can find the way home. */
#include "clock.h"

static void *leave(void *unused)
{
    (void)unused;
    must(ctx_exit(ctx_context_current()));
    tell("left");
    return "left";
}

static void *enter(void *other)
{
    must(ctx_enter(other));
    tell("entered");
    return "entered";
}

static void print(ctx_status status, const void *result)
{
    printf("%s, the result is %s\n", ctx_strerror(status), (const char *)result);
}

static void try_copy(void *(*function)(void *), void *argument)
{
    void *result = "nothing";
    ctx_status status = attempt(run_until(30, function, argument, &result));
    print(status, result);
}

static void try_in(ctx_context *context, void *(*function)(void *), void *argument)
{
    void *result = "nothing";
    ctx_status status = attempt(run_until_in(context, 30, function, argument, &result));
    print(status, result);
}

int main(void)
{
    ctx_context *session, *other;
    must(ctx_context_new(&session));
    must(ctx_context_new(&other));
    must(ctx_var_set(&user_id, INT(1)));
    const ctx_context *home = ctx_context_current();

    try_copy(leave, NULL);
    try_in(session, leave, NULL);
    try_copy(enter, other);
    must(ctx_exit(other));
    tell("in the copy");
    must(ctx_exit(ctx_context_current()));
    try_in(session, enter, other);
    must(ctx_exit(other));
    must(ctx_exit(session));
    tell(ctx_context_current() == home ? "at home" : "elsewhere");
    ctx_context_unref(session);
    ctx_context_unref(other);
    return 0;
}
