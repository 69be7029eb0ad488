#include "self.h"
#include "debug.h"
#include "record_list.h"

static _Thread_local ctx_record *self;

ctx_record *ctx_self(void)
{
    return self;
}

void ctx_self_adopt(ctx_record *record)
{
    CTX_ASSERT(self == NULL && record != NULL);
    self = record;
}

void ctx_self_end(void *record)
{
    if (record != self || record == NULL) {
        return;
    }
    /* The record is the thread's, and on the list, while hooks run: one that forks finds it so. */
    ctx_record_leave_all(self);
    self = NULL;
    ctx_record_end(record);
}
