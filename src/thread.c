#include "thread.h"
#include "copy_context.h"
#include "enter.h"
#include "thread_record.h"

#include <stdlib.h>

/* What the new thread needs to know, from its starter's hands to its own. */
typedef struct start {
    ctx_thread *record; /* inside the context already */
    void *(*function)(void *);
    void *argument;
} start;

static void *thread_main(void *order)
{
    start mine = *(start *)order;
    free(order);
    ctx_thread_record_adopt(mine.record);
    void *result;
    /* The record goes on every way out of the function: return, pthread_exit and cancellation. */
    pthread_cleanup_push(ctx_thread_record_end, mine.record);
    result = mine.function(mine.argument);
    pthread_cleanup_pop(1);
    return result;
}

/* The record enters the context here and now, in the new thread's name: so "already entered" is
 * told to the caller, and the thread has nothing left to do that could fail. */
static ctx_status make_order(ctx_context *context, start **out)
{
    start *order = malloc(sizeof *order);
    if (order == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_thread_record_new(&order->record);
    if (status == CTX_OK) {
        status = ctx_enter_as(order->record, context);
        if (status != CTX_OK) {
            ctx_thread_record_end(order->record);
        }
    }
    if (status != CTX_OK) {
        free(order);
        return status;
    }
    *out = order;
    return CTX_OK;
}

ctx_status ctx_thread_start(pthread_t *thread, const pthread_attr_t *attributes,
                            ctx_context *context, void *(*function)(void *), void *argument)
{
    if (thread == NULL || context == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    start *order;
    ctx_status status = make_order(context, &order);
    if (status != CTX_OK) {
        return status;
    }
    order->function = function;
    order->argument = argument;
    if (pthread_create(thread, attributes, thread_main, order) != 0) {
        ctx_thread_record_end(order->record);
        free(order);
        return CTX_NO_THREAD;
    }
    return CTX_OK;
}

/* Starts the thread in `context`, which made with `status` is nobody else's: the thread's share is
 * the last. */
static ctx_status start_in_own(ctx_status status, ctx_context *context, pthread_t *thread,
                               const pthread_attr_t *attributes, void *(*function)(void *),
                               void *argument)
{
    if (status == CTX_OK) {
        status = ctx_thread_start(thread, attributes, context, function, argument);
        ctx_context_unref(context);
    }
    return status;
}

ctx_status ctx_thread_start_copy(pthread_t *thread, const pthread_attr_t *attributes,
                                 void *(*function)(void *), void *argument)
{
    ctx_context *copy = NULL;
    ctx_status status = ctx_copy_context(&copy);
    return start_in_own(status, copy, thread, attributes, function, argument);
}

ctx_status ctx_thread_start_empty(pthread_t *thread, const pthread_attr_t *attributes,
                                  void *(*function)(void *), void *argument)
{
    ctx_context *empty = NULL;
    ctx_status status = ctx_context_new(&empty);
    return start_in_own(status, empty, thread, attributes, function, argument);
}
