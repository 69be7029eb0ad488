#include "loop.h"
#include "../chain.h"
#include "../run.h"
#include "loop_state.h"
#include "task_state.h"
#include "uv_status.h"

#include <string.h>

static int begin(ctx_loop *loop)
{
    /* Without a chain to take up, this is the thread's first use of the library and no more: a step
     * of a task can no longer be short of memory. */
    int status = ctx_uv_status(ctx_chain_switch(NULL, NULL));
    if (status == 0) {
        memset(loop, 0, sizeof *loop);
        status = uv_loop_init(&loop->uv);
    }
    if (status == 0) {
        ctx_ready_begin(&loop->ready, &loop->uv);
        ctx_list_init(&loop->tasks);
        ctx_list_init(&loop->open);
        ctx_loop_set_current(loop);
    }
    return status;
}

static void close_handle(uv_handle_t *handle, void *unused)
{
    (void)unused;
    if (!uv_is_closing(handle)) {
        uv_close(handle, NULL);
    }
}

/* From here on hooks find no loop. What they open in libuv's all the same is closed, too. */
static void end(ctx_loop *loop)
{
    ctx_loop_set_current(NULL);
    do {
        while (!ctx_list_is_empty(&loop->open)) {
            ctx_open *open = CTX_LIST_OWNER(loop->open.next, ctx_open, link);
            open->close(open);
        }
        uv_walk(&loop->uv, close_handle, NULL);
        uv_run(&loop->uv, UV_RUN_DEFAULT);
    } while (uv_loop_close(&loop->uv) == UV_EBUSY);
}

static void cancel_all(ctx_loop *loop)
{
    for (ctx_link *at = loop->tasks.next; at != &loop->tasks; at = at->next) {
        ctx_task_cancel(CTX_LIST_OWNER(at, ctx_task, link));
    }
}

/* Each end of a task stops the loop, for this to look. */
static void run_until_ended(ctx_loop *loop, const ctx_task *main)
{
    while (!main->has_ended) {
        if (uv_run(&loop->uv, UV_RUN_DEFAULT) == 0) {
            cancel_all(loop);
        }
    }
}

/* With what is to be called when they have ended, and the tasks that this makes. */
static void end_the_rest(ctx_loop *loop)
{
    loop->is_ending = true;
    cancel_all(loop);
    do {
        for (ctx_link *rest = &loop->tasks; !ctx_list_is_empty(rest);) {
            if (uv_run(&loop->uv, UV_RUN_DEFAULT) == 0) {
                cancel_all(loop);
            }
        }
        ctx_ready_run(&loop->ready);
    } while (!ctx_list_is_empty(&loop->tasks));
}

/* The first task would wait for whoever is in it, and the caller may be who that is. */
static int see_that_it_is_free(ctx_context *context)
{
    ctx_status status = ctx_enter(context);
    if (status == CTX_OK) {
        ctx_exit(context);
    }
    return ctx_uv_status(status);
}

int ctx_loop_run(ctx_task_function *function, void *argument, int *result)
{
    return ctx_loop_run_in(NULL, function, argument, result);
}

int ctx_loop_run_in(ctx_context *context, ctx_task_function *function, void *argument, int *result)
{
    ctx_loop loop;
    if (function == NULL) {
        return UV_EINVAL;
    }
    int status = ctx_loop_current() == NULL ? 0 : UV_EBUSY;
    if (status == 0 && context != NULL) {
        status = see_that_it_is_free(context);
    }
    status = status == 0 ? begin(&loop) : status;
    if (status != 0) {
        return status;
    }
    ctx_task *main;
    status = ctx_task_spawn(context, function, argument, &main);
    if (status == 0) {
        run_until_ended(&loop, main);
        end_the_rest(&loop);
        if (result != NULL) {
            *result = main->result;
        }
        ctx_task_unref(main);
    }
    end(&loop);
    return status;
}
