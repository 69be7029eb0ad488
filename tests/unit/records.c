/* The list of records: each is on it from its making to its end, and it is changed under its lock. */
#include "lock.h"
#include "record_list.h"
#include "state.h"
#include "watch_locks.h"

static bool released;

static void release(void *value)
{
    (void)value;
    released = true;
    expect(lock_count == 0, "no lock is held while a hook runs");
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static ctx_record *new_record(void)
{
    ctx_record *record;
    locks_forget();
    must(ctx_record_new(&record));
    expect(times_taken == 1, "a record comes onto the list under its lock");
    expect(record->current == NULL, "a new record is in no context");
    return record;
}

static void end_record(ctx_record *record)
{
    locks_forget();
    ctx_record_end(record);
    expect(times_taken == 1, "a record leaves the list under its lock");
}

static ctx_record *cut(ctx_record *only)
{
    locks_forget();
    ctx_lock_all();
    ctx_record *others = ctx_record_list_cut(only);
    ctx_unlock_all();
    return others;
}

static bool has(const ctx_record *list, const ctx_record *record)
{
    return list != NULL && (list == record || has(list->next, record));
}

static size_t length(const ctx_record *list)
{
    return list == NULL ? 0 : 1 + length(list->next);
}

/* Of four records two end, one after the other; the other two are left. */
static void end_two(unsigned one, unsigned two)
{
    ctx_record *records[4];
    for (unsigned i = 0; i < 4; i++) {
        records[i] = new_record();
    }
    end_record(records[one]);
    end_record(records[two]);
    ctx_record *rest = cut(NULL);
    expect(length(rest) == 2, "a record that has ended is not on the list, and the others are");
    expect(cut(NULL) == NULL, "a list that was cut is empty");
    for (unsigned i = 0; i < 4; i++) {
        if (i != one && i != two) {
            expect(has(rest, records[i]), "a record that has not ended is on the list");
        }
    }
    for (unsigned i = 0; i < 4; i++) {
        if (i != one && i != two) {
            free(records[i]); /* cut off the list, as in a child of fork */
        }
    }
}

static void all_but_one(void)
{
    ctx_record *first = new_record();
    ctx_record *mine = new_record();
    ctx_record *last = new_record();
    ctx_record *others = cut(mine);
    expect(length(others) == 2 && has(others, first) && has(others, last),
           "a cut takes the others off the list");
    end_record(mine); /* it is still on the list */
    expect(cut(NULL) == NULL, "after the end of the last record the list is empty");
    free(first);
    free(last);
}

static void end_inside(void)
{
    ctx_record *record = new_record();
    ctx_context *context;
    ctx_binding *old;
    must(ctx_context_new(&context));
    must(ctx_context_bind(context, &user, NULL, &old));
    must(ctx_record_push(record, context));
    ctx_context_unref(context);
    expect(!released, "a record has a share of the context that its thread is in");
    ctx_record_end(record);
    expect(released, "a record that ends leaves every context");
}

int main(void)
{
    ctx_lock(CTX_LOCK_RECORDS);
    lock_watched = lock_held[lock_count - 1];
    ctx_unlock(CTX_LOCK_RECORDS);
    for (unsigned one = 0; one < 4; one++) {
        for (unsigned two = 0; two < 4; two++) {
            if (one != two) {
                end_two(one, two);
            }
        }
    }
    all_but_one();
    end_inside();
    return unit_end("records");
}
