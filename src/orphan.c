#include "orphan.h"
#include "debug.h"
#include "lock.h"
#include "state.h"

#include <stdlib.h>

/* Linked by `previous`, which they have no other use for: nobody can enter an orphan. */
static ctx_context *orphans;

static void leave(ctx_context *context)
{
    CTX_ASSERT(context->owner != NULL && ctx_lock_has_all());
    context->owner = NULL;
    context->previous = NULL;
    if (ctx_count_is_one(&context->owners)) {
        context->previous = orphans;
        orphans = context;
    } else {
        ctx_context_unref(context);
    }
}

void ctx_orphan_leave(ctx_record *vanished)
{
    while (vanished->current != NULL) {
        ctx_context *context = vanished->current;
        vanished->current = context->previous;
        leave(context);
    }
    free(vanished);
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
