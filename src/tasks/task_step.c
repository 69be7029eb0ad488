#include "../run.h"
#include "task_state.h"

/* The context of a step, as that of a run, but that it is left where the task waits. The switches
 * cannot fail: the thread has used the library, and nobody else is in a task's chain or the loop's.
 */
static ctx_status enter(ctx_task *task, ctx_chain **from)
{
    ctx_status status = ctx_chain_switch(task->coroutine.chain, from);
    if (status == CTX_OK && !task->is_inside) {
        status = ctx_enter(task->context);
        if (status != CTX_OK) {
            (void)!ctx_chain_switch(*from, NULL);
        }
    }
    return status;
}

static void leave(ctx_task *task, ctx_chain *from)
{
    ctx_context *current = ctx_context_current(); /* another one, where it waits inside that */
    task->is_inside = current != NULL && current != task->context;
    if (current == task->context) {
        ctx_exit(current);
    }
    (void)!ctx_chain_switch(from, NULL);
}

static void try_again(uv_timer_t *timer)
{
    ctx_task_wake(timer->data);
}

static void timer_closed(uv_handle_t *timer)
{
    ctx_task_unref(timer->data);
}

static void call_done(ctx_task *task)
{
    while (!ctx_list_is_empty(&task->done)) {
        ctx_ready *ready = CTX_LIST_OWNER(task->done.next, ctx_ready, link);
        ctx_list_remove(&ready->link);
        ctx_ready_add(&task->loop->ready, ready);
    }
}

static void end(ctx_task *task, int result)
{
    task->result = result;
    task->has_ended = true;
    ctx_list_remove(&task->link);
    if (task->at_end != NULL) {
        task->at_end(task);
    }
    ctx_task_wake_all(&task->waiters, result);
    call_done(task);
    uv_stop(&task->loop->uv); /* ctx_loop_run may have waited for it */
    ctx_coroutine_end(&task->coroutine);
    uv_close((uv_handle_t *)&task->timer, timer_closed);
}

void ctx_task_step(ctx_ready *ready)
{
    ctx_task *task = CTX_LIST_OWNER(ready, ctx_task, ready);
    ctx_chain *from;
    if (!task->has_begun && task->is_cancelled) {
        end(task, UV_ECANCELED);
        return;
    }
    if (enter(task, &from) != CTX_OK) {
        uv_timer_start(&task->timer, try_again, CTX_LOOP_BUSY, 0);
        return;
    }
    ctx_task *before = task->loop->current; /* who spawns one that begins at once */
    task->has_begun = true;
    task->loop->current = task;
    ctx_coroutine_resume(&task->coroutine);
    task->loop->current = before;
    leave(task, from);
    if (task->coroutine.has_ended) {
        end(task, ctx_task_take_cancel(task) ? UV_ECANCELED : task->result);
    }
}
