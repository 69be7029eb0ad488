#include "record_list.h"
#include "debug.h"
#include "guard.h"
#include "lock.h"
#include "self.h"

#include <stdlib.h>

static ctx_record *first; /* under CTX_LOCK_RECORDS */

void ctx_record_list_put(ctx_record *record)
{
    record->next = first;
    record->link = &first;
    if (first != NULL) {
        first->link = &record->next;
    }
    first = record;
}

static void take(const ctx_record *record)
{
    CTX_ASSERT(*record->link == record);
    *record->link = record->next;
    if (record->next != NULL) {
        record->next->link = record->link;
    }
}

ctx_status ctx_record_new(ctx_record **out)
{
    ctx_record *record = calloc(1, sizeof *record);
    if (record == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_busy_init(record);
    if (ctx_lock_has_all()) {
        ctx_busy_want(record); /* by a handler of a fork, whose end lets go of all */
    }
    ctx_lock(CTX_LOCK_RECORDS);
    ctx_record_list_put(record);
    ctx_unlock(CTX_LOCK_RECORDS);
    *out = record;
    return CTX_OK;
}

void ctx_record_end(ctx_record *record)
{
    ctx_record_leave_all(record);
    CTX_ASSERT(record->current == NULL);
    ctx_guard_pass_all();
    ctx_lock(CTX_LOCK_RECORDS);
    take(record);
    ctx_unlock(CTX_LOCK_RECORDS);
    ctx_record_free(record);
}

void ctx_record_list_stop(void)
{
    CTX_ASSERT(ctx_lock_has_all());
    for (ctx_record *record = first; record != NULL; record = record->next) {
        ctx_busy_want(record);
    }
    ctx_barrier_pay();
    for (const ctx_record *record = first; record != NULL; record = record->next) {
        /* Not for the own: in a signal handler, it would be for ever. */
        if (record != ctx_self()) {
            ctx_busy_await(record);
        }
    }
}

void ctx_record_list_let_go(void)
{
    CTX_ASSERT(ctx_lock_has_all());
    for (ctx_record *record = first; record != NULL; record = record->next) {
        ctx_busy_let_go(record);
    }
}

ctx_record *ctx_record_list_cut(ctx_record *only)
{
    CTX_ASSERT(ctx_lock_has_all());
    if (only != NULL) {
        take(only);
    }
    ctx_record *others = first;
    for (ctx_record *record = others; record != NULL; record = record->next) {
        ctx_busy_vanish(record);
    }
    first = NULL;
    if (only != NULL) {
        ctx_record_list_put(only);
    }
    return others;
}
