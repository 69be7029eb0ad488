#include "handle.h"
#include "handle_state.h"
#include "uv_status.h"

#include <stdlib.h>

static void timer_closed(uv_handle_t *timer)
{
    ctx_handle_unref(timer->data);
}

static void make_ready(uv_timer_t *timer)
{
    ctx_handle *handle = timer->data;
    ctx_ready_add(&handle->loop->ready, &handle->ready);
}

static void call(ctx_ready *ready)
{
    ctx_handle *handle = CTX_LIST_OWNER(ready, ctx_handle, ready);
    handle->owners++; /* the function may end it */
    if (ctx_callback_call(&handle->callback, NULL) == CTX_ALREADY_ENTERED) {
        uv_timer_start(&handle->timer, make_ready, CTX_LOOP_BUSY, 0);
    } else {
        ctx_handle_cancel(handle);
    }
    ctx_handle_unref(handle);
}

static void close_open(ctx_open *open)
{
    ctx_handle_cancel(CTX_LIST_OWNER(open, ctx_handle, open));
}

static int callback_init(ctx_context *context, void *(*function)(void *), void *argument,
                         ctx_callback *callback)
{
    return ctx_uv_status(context != NULL ? ctx_callback_init(context, function, argument, callback)
                                         : ctx_callback_init_copy(function, argument, callback));
}

int ctx_handle_new(ctx_context *context, void *(*function)(void *), void *argument,
                   ctx_handle **out)
{
    ctx_loop *loop = ctx_loop_current();
    ctx_handle *handle = loop != NULL ? calloc(1, sizeof *handle) : NULL;
    if (handle == NULL) {
        return loop != NULL ? UV_ENOMEM : UV_EINVAL;
    }
    int status = callback_init(context, function, argument, &handle->callback);
    if (status != 0) {
        free(handle);
        return status;
    }
    handle->owners = 1;
    handle->loop = loop;
    handle->ready.run = call;
    ctx_list_init(&handle->ready.link);
    handle->open.close = close_open;
    ctx_list_add(&loop->open, &handle->open.link);
    uv_timer_init(&loop->uv, &handle->timer);
    handle->timer.data = handle;
    *out = handle;
    return 0;
}

static int give(ctx_handle *handle, ctx_handle **out)
{
    if (out != NULL) {
        handle->owners++;
        *out = handle;
    }
    return 0;
}

int ctx_loop_call_soon(ctx_context *context, void *(*function)(void *), void *argument,
                       ctx_handle **out)
{
    ctx_handle *handle;
    int status = ctx_handle_new(context, function, argument, &handle);
    if (status != 0) {
        return status;
    }
    ctx_ready_add(&handle->loop->ready, &handle->ready);
    return give(handle, out);
}

int ctx_loop_call_later(uint64_t ms, ctx_context *context, void *(*function)(void *),
                        void *argument, ctx_handle **out)
{
    ctx_handle *handle;
    int status = ctx_handle_new(context, function, argument, &handle);
    if (status != 0) {
        return status;
    }
    uv_update_time(&handle->loop->uv);
    uv_timer_start(&handle->timer, make_ready, ms, 0);
    return give(handle, out);
}

void ctx_handle_cancel(ctx_handle *handle)
{
    if (handle != NULL && handle->callback.context != NULL) {
        ctx_list_remove(&handle->ready.link);
        ctx_list_remove(&handle->open.link);
        uv_close((uv_handle_t *)&handle->timer, timer_closed);
        ctx_callback_end(&handle->callback); /* last: hooks run */
    }
}

void ctx_handle_unref(ctx_handle *handle)
{
    if (handle != NULL && --handle->owners == 0) {
        free(handle);
    }
}
