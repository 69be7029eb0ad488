/* Hooks that compare set variables, reset them, run and make logs of their own; so do hooks that
 * release when a log ends. */
#include "changes.h"

static ctx_context *request;
static bool calls; /* whether the hooks call back */

static bool compare(const void *a, const void *b);
static void release(void *value);
static const ctx_hooks calling = {.equal = compare, .release = release};
static ctx_var user = CTX_VAR_INIT("user", &calling);
static ctx_var session = CTX_VAR_INIT("session", &calling);
static ctx_var visits = CTX_VAR_INIT("visits", NULL);

static void *visit(void *unused)
{
    must(ctx_var_set(&visits, INT(NUMBER(ctx_var_get_or(&visits, INT(0))) + 1)));
    return unused;
}

/* In the context of the log: a run that is logged, a set, a set and a reset. */
static void call_back(void)
{
    calls = false;
    change_log *log = logged(request, visit, NULL);
    change what;
    if (!change_log_next(log, &what) || what.var != &visits) {
        printf("  a hook's own log is wrong\n");
    }
    change_log_free(log);
    ctx_token *token;
    must(ctx_var_set_token(&visits, INT(100), &token));
    must(ctx_var_reset(&visits, token));
    ctx_token_free(token);
    calls = true;
}

static bool compare(const void *a, const void *b)
{
    if (calls) {
        call_back();
    }
    return a == b;
}

static void release(void *value)
{
    if (calls) {
        call_back();
        printf("  released %ld\n", NUMBER(value));
    }
}

static void *set_both(void *value)
{
    must(ctx_var_set(&user, value));
    must(ctx_var_set(&session, value));
    return NULL;
}

int main(void)
{
    must(ctx_context_new(&request));
    must(ctx_run(request, set_both, INT(1), NULL));
    change_log *log = logged(request, set_both, INT(2));
    calls = true;
    print_changes(log);
    printf("ended\n");
    change_log_free(log);
    calls = false;

    log = logged(request, visit, NULL);
    change what;
    bool has_visits = change_log_next(log, &what) && what.var == &visits;
    printf("one visit more: %s\n", has_visits && !change_log_next(log, &what) ? "yes" : "no");
    change_log_free(log);
    ctx_context_unref(request);
    return 0;
}
