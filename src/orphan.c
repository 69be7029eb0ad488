#include "orphan.h"
#include "aside.h"
#include "debug.h"
#include "inside.h"
#include "lock.h"
#include "record_list.h"
#include "self.h"
#include "state.h"

/* Linked by `previous`, which they have no other use for: nobody can enter an orphan. */
static ctx_context *orphans;

static void leave(ctx_context *context)
{
    CTX_ASSERT(context->owner != NULL && ctx_lock_has_all());
    ctx_context *orphan = ctx_inside_end(context);
    context->owner = NULL;
    context->previous = NULL;
    if (orphan != NULL) {
        orphan->previous = orphans;
        orphans = orphan;
    }
}

static bool is_here(const ctx_record *record)
{
    return record == ctx_self_home() ||
           (record->is_chain && atomic_load_explicit(&record->is_aside, memory_order_relaxed));
}

void ctx_orphan_leave(ctx_record *record)
{
    if (is_here(record)) {
        ctx_record_list_put(record);
        return;
    }
    ctx_record_forget(record);
    while (record->current != NULL) {
        ctx_context *context = record->current;
        record->current = context->previous;
        leave(context);
    }
    ctx_record_renew(record);
    if (record->is_chain) {
        ctx_aside_put(record);
        ctx_record_list_put(record); /* it is somebody's, who frees it */
    } else {
        ctx_record_free(record);
    }
}

void ctx_orphan_release_all(void)
{
    while (orphans != NULL) {
        ctx_context *context = orphans;
        CTX_ASSERT(context->owner == NULL);
        orphans = context->previous; /* first: the hook may fork, too */
        context->previous = NULL;
        ctx_context_unref(context);
    }
}
