/* group.h - tasks that belong together: all have ended before whoever made them goes on. Chapter 8.
 *
 *     ctx_group group;
 *     status = ctx_group_begin(&group);
 *     ...
 *     ctx_group_spawn(&group, fetch_user, request);
 *     ctx_group_spawn(&group, fetch_rights, request);
 *     status = ctx_group_end(&group);
 */
#ifndef CTX_GROUP_H
#define CTX_GROUP_H

#include "list.h"
#include "task.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A structure of the caller's, which lies still until its end; what is in it is the group's. */
typedef struct ctx_group {
    ctx_task *parent;
    ctx_link tasks; /* those that have not ended */
    int status;     /* of the first one that failed */
    bool is_over;   /* none is left */
    bool is_ending; /* the parent waits in ctx_group_end */
    bool has_cancelled_parent;
} ctx_group;

/* An empty group of the calling task's, which has to end it.
 * Status: UV_EINVAL (group; no task).
 * Python: `async with asyncio.TaskGroup()`, its beginning. */
int ctx_group_begin(ctx_group *group);

/* A task of the group, in a copy of the current context. The first one that fails cancels the
 * others, and the group's maker, too, unless that is in ctx_group_end already: the call that it
 * waits in returns UV_ECANCELED. To end as UV_ECANCELED is not to fail.
 * Status: UV_EINVAL (group, function), UV_ENOMEM; UV_ECANCELED, one has failed already.
 * Python: group.create_task(function(argument)). */
int ctx_group_spawn(ctx_group *group, ctx_task_function *function, void *argument);

/* Waits until all have ended.
 * Status: that of the task that failed first; else UV_ECANCELED, where the caller was cancelled
 * while it waited here, and the tasks with it. Always all have ended.
 * Threads: the task that began it. Python: the end of `async with asyncio.TaskGroup()`. */
int ctx_group_end(ctx_group *group);

#ifdef __cplusplus
}
#endif
#endif
