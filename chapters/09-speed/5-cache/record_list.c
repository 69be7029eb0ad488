#include "record_list.h"
#include "debug.h"
#include "lock.h"

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
    ctx_lock(CTX_LOCK_RECORDS);
    ctx_record_list_put(record);
    ctx_unlock(CTX_LOCK_RECORDS);
    *out = record;
    return CTX_OK;
}

void ctx_record_free(ctx_record *record)
{
    ctx_cache_free(&record->cache);
    free(record);
}

void ctx_record_end(ctx_record *record)
{
    ctx_record_leave_all(record);
    CTX_ASSERT(record->current == NULL);
    ctx_lock(CTX_LOCK_RECORDS);
    take(record);
    ctx_unlock(CTX_LOCK_RECORDS);
    ctx_record_free(record);
}

ctx_record *ctx_record_list_cut(ctx_record *only)
{
    CTX_ASSERT(ctx_lock_has_all());
    if (only != NULL) {
        take(only);
    }
    ctx_record *others = first;
    first = NULL;
    if (only != NULL) {
        ctx_record_list_put(only);
    }
    return others;
}
