/* A set through the log is a set. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

int main(void)
{
    undo_log log = {.count = 0};
    size_t entry;
    ctx_status status = attempt(undo_set(&log, &user_id, INT(12345), &entry));
    printf("%s, entry %zu\n", ctx_status_name(status), entry);
    printf("user ID: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))));
    printf("no variable: %s\n", ctx_status_name(attempt(undo_set(&log, NULL, INT(1), &entry))));
    undo_end(&log);
    return 0;
}
