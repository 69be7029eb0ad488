/* A release hook that runs in an undo finds the log whole, and may set, undo and end it. */
#include "golden.h"

#include "answer.h"

static undo_log log_of_all;
static void (*call_back)(void); /* what the next release does */

static void release(void *value)
{
    void (*now)(void) = call_back;
    call_back = NULL;
    printf("  released %ld, entries %zu\n", NUMBER(value), log_of_all.count);
    if (now != NULL) {
        now();
    }
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user_id = CTX_VAR_INIT("user_id", &hooks);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void set(ctx_var *var, long number)
{
    size_t entry = 99;
    must(undo_set(&log_of_all, var, INT(number), &entry));
}

static void sets_one_more(void)
{
    set(&deadline, 60);
}

static void undoes_the_first(void)
{
    must(undo_back_to(&log_of_all, 1));
}

static void ends_it(void)
{
    undo_end(&log_of_all);
}

static void with(const char *what, void (*hook)(void))
{
    printf("%s\n", what);
    set(&deadline, 30);
    set(&user_id, 1);
    set(&user_id, 2);
    call_back = hook;
    must(undo_back_to(&log_of_all, 0));
    printf("  user ID %ld, deadline %ld, entries %zu\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_var_get_or(&deadline, INT(-1))), log_of_all.count);
}

int main(void)
{
    with("a hook that does nothing", NULL);
    with("a hook that sets", sets_one_more);
    with("a hook that undoes", undoes_the_first);
    with("a hook that ends the log", ends_it);
    undo_end(&log_of_all);
    return 0;
}
