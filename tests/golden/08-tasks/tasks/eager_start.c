/* Tasks that begin at once, where they are made: in a copy of the context, and the caller goes on in its own when they
 * wait, or have ended. */
#include "tasks.h"

#include "context.h"
#include "mapping.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);

static void say(const char *what)
{
    printf("%s: user %ld\n", what, NUMBER(ctx_var_get_or(&user, INT(0))));
}

static int wait(void *unused)
{
    (void)unused;
    say("wait begins");
    must(ctx_var_set(&user, INT(2)));
    must_uv(ctx_task_sleep(0));
    say("wait goes on");
    return 0;
}

static int quick(void *unused)
{
    (void)unused;
    say("quick begins");
    must(ctx_var_set(&user, INT(3)));
    return 0;
}

static ctx_task *spawn(ctx_context *context, ctx_task_function *function)
{
    ctx_task *task;
    must_uv(ctx_task_spawn_eager(context, function, NULL, &task));
    return task;
}

static void end(ctx_task *task)
{
    must_uv(ctx_task_await(task, NULL));
    ctx_task_unref(task);
}

static int outer(void *unused)
{
    (void)unused;
    say("outer begins");
    must(ctx_var_set(&user, INT(4)));
    ctx_task *inner = spawn(NULL, quick);
    say("outer goes on");
    end(inner);
    return 0;
}

static void in_given_context(void)
{
    ctx_context *context = NULL;
    void *value = NULL;
    must_into(context, ctx_context_new(&context));
    ctx_task_unref(spawn(context, quick));
    must(ctx_context_get(context, &user, &value));
    printf("in the given context: user %ld\n", NUMBER(value));
    ctx_context_unref(context);
}

static int serve(void *unused)
{
    (void)unused;
    ctx_task *self = ctx_task_current();
    must(ctx_var_set(&user, INT(1)));
    ctx_task *task = spawn(NULL, wait);
    say("serve goes on");
    printf("it has %s\n", ctx_task_is_done(task, NULL) ? "ended" : "not ended");
    must(ctx_var_set(&user, INT(5)));
    end(task);
    say("serve has waited");
    task = spawn(NULL, quick);
    printf("quick has %s, in serve: %s\n", ctx_task_is_done(task, NULL) ? "ended" : "not ended",
           ctx_task_current() == self ? "True" : "False");
    end(task);
    end(spawn(NULL, outer));
    in_given_context();
    say("serve ends");
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
