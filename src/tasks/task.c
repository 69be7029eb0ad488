#include "task.h"
#include "../copy_context.h"
#include "task_state.h"
#include "uv_status.h"

#include <stdlib.h>

static void run(void *argument)
{
    ctx_task *task = argument;
    task->result = task->function(task->argument);
}

static ctx_task *task_new(ctx_loop *loop, ctx_task_function *function, void *argument)
{
    ctx_task *task = calloc(1, sizeof *task);
    if (task != NULL && ctx_coroutine_begin(&task->coroutine, run, task) != 0) {
        free(task);
        task = NULL;
    }
    if (task != NULL) {
        task->owners = 1;
        task->loop = loop;
        task->function = function;
        task->argument = argument;
        task->ready.run = ctx_task_step;
        ctx_list_init(&task->ready.link);
        ctx_list_init(&task->waiters);
        ctx_list_init(&task->done);
    }
    return task;
}

static void begin(ctx_task *task, void (*when)(ctx_task *))
{
    ctx_loop *loop = task->loop;
    uv_timer_init(&loop->uv, &task->timer);
    task->timer.data = task;
    ctx_list_add(&loop->tasks, &task->link);
    if (loop->is_ending && loop->current == NULL) {
        ctx_task_cancel(task);
    }
    when(task);
}

static int spawn(ctx_context *context, ctx_task_function *function, void *argument, ctx_task **out,
                 void (*when)(ctx_task *))
{
    ctx_loop *loop = ctx_loop_current();
    if (loop == NULL || function == NULL) {
        return UV_EINVAL;
    }
    context = ctx_context_ref(context);
    int status = context != NULL ? 0 : ctx_uv_status(ctx_copy_context(&context));
    if (status != 0) {
        return status;
    }
    ctx_task *task = task_new(loop, function, argument);
    if (task == NULL) {
        ctx_context_unref(context);
        return UV_ENOMEM;
    }
    task->context = context;
    if (out != NULL) {
        *out = ctx_task_ref(task);
    }
    begin(task, when);
    return 0;
}

int ctx_task_spawn(ctx_context *context, ctx_task_function *function, void *argument,
                   ctx_task **out)
{
    return spawn(context, function, argument, out, ctx_task_wake);
}

static void step_now(ctx_task *task)
{
    ctx_list_remove(&task->ready.link); /* where it was cancelled in `begin` */
    ctx_task_step(&task->ready);
}

int ctx_task_spawn_eager(ctx_context *context, ctx_task_function *function, void *argument,
                         ctx_task **out)
{
    return spawn(context, function, argument, out, step_now);
}

ctx_task *ctx_task_ref(ctx_task *task)
{
    if (task != NULL) {
        task->owners++;
    }
    return task;
}

void ctx_task_unref(ctx_task *task)
{
    if (task != NULL && --task->owners == 0) {
        ctx_context_unref(task->context);
        free(task);
    }
}

ctx_task *ctx_task_current(void)
{
    ctx_loop *loop = ctx_loop_current();
    return loop != NULL ? loop->current : NULL;
}

ctx_context *ctx_task_context(const ctx_task *task)
{
    return task != NULL ? task->context : NULL;
}

bool ctx_task_is_done(const ctx_task *task, int *result)
{
    bool is_done = task != NULL && task->has_ended;
    if (is_done && result != NULL) {
        *result = task->result;
    }
    return is_done;
}
