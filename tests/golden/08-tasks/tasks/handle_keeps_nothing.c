/* A handle that somebody keeps has no context any more when it was called, or cancelled: the values go at once, and not
 * with the handle. */
#include "tasks.h"

#include "run.h"
#include "tasks/handle.h"

static void let_go(void *value)
{
    printf("let go of %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = let_go};
static ctx_var name = CTX_VAR_INIT("name", &hooks);

static void *say(void *unused)
{
    (void)unused;
    printf("called for %s\n", (char *)ctx_var_get_or(&name, "nobody"));
    return NULL;
}

/* A handle whose context has the only share of the value. */
static ctx_handle *call_for(const char *text, uint64_t ms)
{
    ctx_handle *handle;
    ctx_context *context = NULL;
    char *copy = golden_copy(text);
    must_into(context, ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&name, copy));
    must(ctx_exit(context));
    if (ms == 0) {
        must_uv(ctx_loop_call_soon(context, say, NULL, &handle));
    } else {
        must_uv(ctx_loop_call_later(ms, context, say, NULL, &handle));
    }
    ctx_context_unref(context);
    return handle;
}

static int serve(void *unused)
{
    (void)unused;
    ctx_handle *soon = call_for("soon", 0);
    ctx_handle *never = call_for("never", 3600000);
    must_uv(ctx_task_sleep(0));
    puts("a round");
    ctx_handle *later = call_for("later", 1);
    must_uv(ctx_task_sleep(2));
    puts("time");
    ctx_handle_cancel(never);
    puts("cancelled");
    ctx_handle_unref(soon);
    ctx_handle_unref(later);
    ctx_handle_unref(never);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
