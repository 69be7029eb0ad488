#include "self.h"
#include "current.h"
#include "process.h"
#include "thread_list.h"
#include "thread_record.h"

#include <stdlib.h>

static _Thread_local ctx_thread *self;

ctx_thread *ctx_self(void)
{
    return self;
}

ctx_status ctx_thread_record_new(ctx_thread **out)
{
    ctx_status status = ctx_process_prepare();
    if (status != CTX_OK) {
        return status;
    }
    ctx_thread *thread = calloc(1, sizeof *thread);
    if (thread == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_thread_list_add(thread);
    *out = thread;
    return CTX_OK;
}

void ctx_thread_record_end(ctx_thread *thread)
{
    ctx_current_leave_all(thread);
    /* The record is the thread's, and on the list, until here: a hook that forks finds it so. */
    ctx_thread_list_remove(thread);
    if (self == thread) {
        self = NULL;
    }
    free(thread);
}

void ctx_thread_record_end_own(void *record)
{
    if (record == self) {
        ctx_thread_record_end(self);
    }
}

void ctx_thread_record_adopt(ctx_thread *thread)
{
    self = thread;
}

ctx_status ctx_self_attach(ctx_thread **out)
{
    if (self == NULL) {
        ctx_thread *thread;
        ctx_status status = ctx_thread_record_new(&thread);
        if (status != CTX_OK) {
            return status;
        }
        status = ctx_process_at_thread_exit(thread);
        if (status != CTX_OK) {
            ctx_thread_record_end(thread);
            return status;
        }
        self = thread;
    }
    *out = self;
    return CTX_OK;
}
