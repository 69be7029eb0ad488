/* NULL where an object is needed is refused first of all, and nothing has changed. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_all(const undo_log *log, size_t entry)
{
    printf("  entries %zu, entry %zu, user ID %ld\n", log->count, entry,
           NUMBER(ctx_var_get_or(&user_id, INT(-1))));
}

static void set_nothing(undo_log *log)
{
    size_t entry = 99;
    printf("no variable: %s\n", ctx_status_name(undo_set(log, NULL, INT(7), &entry)));
    printf("no entry: %s\n", ctx_status_name(undo_set(log, &user_id, INT(7), NULL)));
    printf("no log: %s\n", ctx_status_name(undo_set(NULL, &user_id, INT(7), &entry)));
    print_all(log, entry);
}

int main(void)
{
    undo_log log = {.count = 0};
    size_t entry = 99;
    set_nothing(&log);
    for (size_t i = 0; i < UNDO_PLACES; i++) {
        must(undo_set(&log, &user_id, INT(i), &entry));
    }
    printf("full\n");
    set_nothing(&log);
    printf("undo in no log: %s, %s\n", ctx_status_name(undo_one(NULL, 0)),
           ctx_status_name(undo_back_to(NULL, 0)));
    print_all(&log, entry);
    undo_end(&log);
    undo_end(NULL);
    return 0;
}
