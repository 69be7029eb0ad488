/* A set is undone once: the second time is refused, and with many it is passed over. */
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

static void print_all(const char *what, ctx_status status)
{
    printf("%s: %s, user ID %ld, deadline %ld\n", what, ctx_status_name(status),
           NUMBER(ctx_var_get_or(&user_id, INT(-1))), NUMBER(ctx_var_get_or(&deadline, INT(-1))));
}

int main(void)
{
    undo_log log = {.count = 0};
    set(&log, &user_id, 1);
    size_t second = set(&log, &deadline, 30);
    size_t third = set(&log, &user_id, 2);

    print_all("undo 1", attempt(undo_one(&log, second)));
    must(ctx_var_set(&deadline, INT(60)));
    print_all("undo 1 again", attempt(undo_one(&log, second)));
    print_all("undo 3", attempt(undo_one(&log, 3)));

    /* Somebody else has the token of the last one, and uses it. */
    must(ctx_var_reset(&user_id, log.tokens[third]));
    print_all("undo 2", attempt(undo_one(&log, third)));
    must(ctx_var_set(&user_id, INT(9)));
    print_all("back to 1", attempt(undo_back_to(&log, 1)));
    print_all("undo 1", attempt(undo_one(&log, second)));
    print_all("back to 0", attempt(undo_back_to(&log, 0)));

    /* The older set is undone first; the newer one puts the value of the older back. */
    set(&log, &user_id, 1);
    set(&log, &user_id, 2);
    print_all("undo 0", attempt(undo_one(&log, 0)));
    print_all("back to 0", attempt(undo_back_to(&log, 0)));
    undo_end(&log);
    return 0;
}
