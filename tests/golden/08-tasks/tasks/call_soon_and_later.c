/* The loop calls a function in a copy of the context in which it was registered, or in one that is given; in the order
 * in which they were registered, or when it is time. What it was told to forget it does not call. */
#include "tasks.h"

#include "tasks/handle.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *say(void *name)
{
    printf("%s: user %ld\n", (char *)name, NUMBER(ctx_var_get_or(&user_id, INT(0))));
    must(ctx_var_set(&user_id, INT(NUMBER(ctx_var_get_or(&user_id, INT(0))) + 1)));
    return NULL;
}

static void call_in_given(void)
{
    ctx_context *given = NULL;
    must_into(given, ctx_context_new(&given));
    must_uv(ctx_loop_call_soon(given, say, "given", NULL));
    must_uv(ctx_loop_call_soon(given, say, "given, again", NULL));
    must_uv(ctx_loop_call_soon(ctx_context_current(), say, "that of serve", NULL));
    ctx_context_unref(given);
}

static int serve(void *unused)
{
    ctx_handle *forgotten;
    (void)unused;
    must(ctx_var_set(&user_id, INT(200)));
    must_uv(ctx_loop_call_soon(NULL, say, "soon", NULL));
    must_uv(ctx_loop_call_soon(NULL, say, "forgotten", &forgotten));
    must(ctx_var_set(&user_id, INT(300)));
    call_in_given();
    ctx_handle_cancel(forgotten);
    ctx_handle_cancel(forgotten);
    ctx_handle_unref(forgotten);
    puts("serve waits");
    must_uv(ctx_task_sleep(0));
    say("serve");
    must_uv(ctx_loop_call_later(1, NULL, say, "later", NULL));
    must(ctx_var_set(&user_id, INT(400)));
    must_uv(ctx_task_sleep(2));
    must_uv(ctx_loop_call_later(3600000, NULL, say, "too late", NULL));
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
