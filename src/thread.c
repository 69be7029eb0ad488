#include "thread.h"
#include "copy_context.h"
#include "process.h"
#include "record_list.h"
#include "release.h"
#include "self.h"

#include <stdlib.h>
#include <string.h>

/* What the new thread needs to know, from its starter's hands to its own. */
typedef struct start {
    ctx_record *record; /* inside the context already */
    void *(*function)(void *);
    void *argument;
} start;

static void *thread_main(void *order)
{
    start mine = *(start *)order;
    free(order);
    ctx_self_adopt(mine.record);
    void *result;
    /* The record goes on every way out of the function: return, pthread_exit and cancellation. */
    pthread_cleanup_push(ctx_self_end, mine.record);
    result = mine.function(mine.argument);
    pthread_cleanup_pop(1);
    return result;
}

/* The record enters the context here and now, in the new thread's name: so "already entered" is
 * told to the caller, and the thread has nothing left to do that could fail. */
static ctx_status make_order(ctx_context *context, start **out)
{
    ctx_status status = ctx_process_prepare();
    if (status != CTX_OK) {
        return status;
    }
    start *order = malloc(sizeof *order);
    if (order == NULL) {
        return CTX_NO_MEMORY;
    }
    status = ctx_record_new(&order->record);
    if (status == CTX_OK) {
        status = ctx_record_push(order->record, context);
        if (status != CTX_OK) {
            ctx_record_end(order->record);
        }
    }
    if (status != CTX_OK) {
        free(order);
        return status;
    }
    *out = order;
    return CTX_OK;
}

static ctx_status launch(pthread_t *thread, const pthread_attr_t *attributes, start *order,
                         void *(*function)(void *), void *argument)
{
    order->function = function;
    order->argument = argument;
    pthread_t before;
    memcpy(&before, thread, sizeof before); /* a call that fails may have written there */
    if (pthread_create(thread, attributes, thread_main, order) != 0) {
        memcpy(thread, &before, sizeof before);
        ctx_record_end(order->record);
        free(order);
        return CTX_NO_THREAD;
    }
    return CTX_OK;
}

ctx_status ctx_thread_start(pthread_t *thread, const pthread_attr_t *attributes,
                            ctx_context *context, void *(*function)(void *), void *argument)
{
    if (thread == NULL || context == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    start *order = NULL;
    ctx_status status = make_order(context, &order);
    return status == CTX_OK ? launch(thread, attributes, order, function, argument) : status;
}

/* Starts the thread in a context that `make` makes and nobody else has. The share goes before the
 * thread begins, so that the thread has the last one and its values are released there. */
static ctx_status start_in_own(ctx_status (*make)(ctx_context **), pthread_t *thread,
                               const pthread_attr_t *attributes, void *(*function)(void *),
                               void *argument)
{
    if (thread == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *context;
    ctx_status status = make(&context);
    if (status != CTX_OK) {
        return status;
    }
    start *order = NULL;
    status = make_order(context, &order);
    ctx_context_unref(context);
    return status == CTX_OK ? launch(thread, attributes, order, function, argument) : status;
}

ctx_status ctx_thread_start_copy(pthread_t *thread, const pthread_attr_t *attributes,
                                 void *(*function)(void *), void *argument)
{
    return start_in_own(ctx_copy_context, thread, attributes, function, argument);
}

ctx_status ctx_thread_start_empty(pthread_t *thread, const pthread_attr_t *attributes,
                                  void *(*function)(void *), void *argument)
{
    return start_in_own(ctx_context_new, thread, attributes, function, argument);
}

void ctx_thread_end(void)
{
    if (!ctx_release_is_running()) {
        ctx_self_end(ctx_self());
    }
}
