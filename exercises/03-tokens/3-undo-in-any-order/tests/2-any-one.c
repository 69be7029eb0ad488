/* Any set can be undone, whatever came after it; it puts back what it replaced itself. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var session = CTX_VAR_INIT("session", NULL);

static const char *now(const ctx_var *var)
{
    static char text[32];
    void *value;
    if (ctx_var_get(var, &value) != CTX_OK) {
        return "unset";
    }
    snprintf(text, sizeof text, "%ld", NUMBER(value));
    return value == NULL ? "None" : text;
}

static size_t set(undo_log *log, ctx_var *var, void *value)
{
    size_t entry = 99;
    must(undo_set(log, var, value, &entry));
    printf("entry %zu: %s is %s\n", entry, ctx_var_name(var), now(var));
    return entry;
}

static void undo(undo_log *log, size_t entry, const ctx_var *var)
{
    ctx_status status = attempt(undo_one(log, entry));
    printf("undo %zu: %s, %s is %s\n", entry, ctx_status_name(status), ctx_var_name(var), now(var));
}

int main(void)
{
    undo_log log = {.count = 0};
    size_t first = set(&log, &user_id, INT(1));
    size_t second = set(&log, &session, NULL);
    size_t third = set(&log, &user_id, INT(2));
    size_t fourth = set(&log, &session, INT(7));
    size_t fifth = set(&log, &user_id, INT(3));

    undo(&log, third, &user_id);
    undo(&log, second, &session);
    undo(&log, fifth, &user_id);
    undo(&log, fourth, &session);
    undo(&log, first, &user_id);
    undo_end(&log);
    return 0;
}
