/* The log keeps what it tells of, when the context, the variables and their other owners are gone;
 * and lets go of it at its end, not earlier and not later. */
#include "changes.h"

static unsigned released[4];

static void release(void *value)
{
    released[NUMBER(value)]++;
}

static const ctx_hooks hooks = {.release = release};
static ctx_var *user, *session, *trace;
static ctx_token *token;

static void *begin(void *unused)
{
    must(ctx_var_set_token(user, INT(1), &token));
    must(ctx_var_set(session, INT(2)));
    return unused;
}

static void *change_all(void *unused)
{
    must(ctx_var_reset(user, token));
    must(ctx_var_set(trace, INT(3)));
    return unused;
}

static void print_released(const char *when)
{
    printf("%s:", when);
    for (int i = 1; i < 4; i++) {
        printf(" %u", released[i]);
    }
    printf("\n");
}

int main(void)
{
    must(ctx_var_new("user", &hooks, &user));
    must(ctx_var_new("session", &hooks, &session));
    must(ctx_var_new("trace", &hooks, &trace));
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_run(request, begin, NULL, NULL));
    change_log *log = logged(request, change_all, NULL);
    ctx_token_free(token);
    ctx_context_unref(request);
    ctx_var_unref(user);
    ctx_var_unref(session);
    ctx_var_unref(trace);
    print_released("the context is gone");
    change what;
    while (change_log_next(log, &what)) {
        print_change(&what);
        print_released(ctx_var_name(what.var));
    }
    print_released("all are told of");
    change_log_free(log);
    print_released("the log is gone");
    return 0;
}
