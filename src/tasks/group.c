#include "group.h"
#include "task_state.h"

int ctx_group_begin(ctx_group *group)
{
    ctx_task *parent = ctx_task_current();
    if (group == NULL || parent == NULL) {
        return UV_EINVAL;
    }
    *group = (ctx_group){.parent = parent, .is_over = true};
    ctx_list_init(&group->tasks);
    return 0;
}

static void cancel_all(const ctx_group *group)
{
    for (ctx_link *at = group->tasks.next; at != &group->tasks; at = at->next) {
        ctx_task_cancel(CTX_LIST_OWNER(at, ctx_task, in_group));
    }
}

static void fail(ctx_group *group, int status)
{
    group->status = status;
    cancel_all(group);
    if (!group->is_ending) {
        group->has_cancelled_parent = true;
        ctx_task_cancel(group->parent);
    }
}

static void at_end(ctx_task *task)
{
    ctx_group *group = task->owner;
    ctx_list_remove(&task->in_group);
    if (task->result < 0 && task->result != UV_ECANCELED && group->status == 0) {
        fail(group, task->result);
    }
    group->is_over = ctx_list_is_empty(&group->tasks);
    if (group->is_over && group->is_ending) {
        ctx_task_wake(group->parent);
    }
}

int ctx_group_spawn(ctx_group *group, ctx_task_function *function, void *argument)
{
    if (group == NULL) {
        return UV_EINVAL;
    }
    if (group->status != 0) {
        return UV_ECANCELED;
    }
    ctx_task *task;
    int status = ctx_task_spawn(NULL, function, argument, &task);
    if (status == 0) {
        task->at_end = at_end;
        task->owner = group;
        ctx_list_add(&group->tasks, &task->in_group);
        group->is_over = false;
        ctx_task_unref(task); /* the loop has it until it has ended */
    }
    return status;
}

int ctx_group_end(ctx_group *group)
{
    if (group == NULL || group->parent != ctx_task_current()) {
        return UV_EINVAL;
    }
    if (group->has_cancelled_parent) {
        ctx_task_uncancel(group->parent); /* which is what the group itself has to tell */
    }
    group->is_ending = true;
    int status = ctx_task_wait(group->parent, &group->is_over);
    if (status != 0) {
        cancel_all(group);
        ctx_task_wait_to_the_end(group->parent, &group->is_over);
    }
    return group->status != 0 ? group->status : status;
}
