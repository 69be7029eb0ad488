/* Sets are undone from the newest to the oldest, so what was there before them all is back. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static size_t set(undo_log *log, ctx_var *var, long number)
{
    size_t entry = 99;
    must(undo_set(log, var, INT(number), &entry));
    return entry;
}

static void back_to(undo_log *log, size_t entry)
{
    ctx_status status = attempt(undo_back_to(log, entry));
    printf("back to %zu: %s, user ID %ld, deadline %ld, entries %zu\n", entry,
           ctx_status_name(status), NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_var_get_or(&deadline, INT(-1))), log->count);
}

int main(void)
{
    undo_log log = {.count = 0};
    back_to(&log, 0);
    set(&log, &user_id, 1);
    set(&log, &deadline, 30);
    size_t third = set(&log, &user_id, 2);
    set(&log, &user_id, 3);
    set(&log, &deadline, 5);

    back_to(&log, 6);
    back_to(&log, 5);
    back_to(&log, third);
    size_t again = set(&log, &user_id, 4);
    printf("the next entry is %zu\n", again);
    back_to(&log, 0);
    back_to(&log, 1);
    undo_end(&log);
    return 0;
}
