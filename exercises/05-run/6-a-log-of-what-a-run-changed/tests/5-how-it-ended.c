/* There is a log where the function was called, however it came back, and none where it was not. */
#include "changes.h"

#include "copy_context.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_context *request;
static ctx_context *other;

static void *set_user(void *id)
{
    must(ctx_var_set(&user_id, id));
    return "done";
}

static void try(const char *what, ctx_context *context, void *(*function)(void *), void *argument)
{
    void *result = "nothing";
    change_log *log = NULL;
    ctx_status status = attempt(run_logged(context, function, argument, &result, &log));
    printf("%s: %s, the result is %s, %s\n", what, ctx_status_name(status), (const char *)result,
           log == NULL ? "no log" : "a log");
    if (log != NULL) {
        print_changes(log);
    }
    change_log_free(log);
}

static void *again(void *id)
{
    set_user(id);
    try("entered already", request, set_user, INT(8));
    ctx_context *copy;
    must(ctx_context_copy(request, &copy));
    try("a copy", copy, set_user, INT(9));
    ctx_context_unref(copy);
    return "outer";
}

static void *leave(void *id)
{
    set_user(id);
    must(ctx_exit(request));
    set_user(INT(2));
    return "left";
}

static void *enter(void *id)
{
    set_user(id);
    must(ctx_enter(other));
    set_user(INT(3));
    return "entered";
}

static void *let_go(void *context)
{
    set_user(INT(12));
    ctx_context_unref(context);
    return "let go";
}

int main(void)
{
    must(ctx_context_new(&request));
    must(ctx_context_new(&other));
    set_user(INT(1));
    try("the usual", request, set_user, INT(7));
    try("a run inside", request, again, INT(10));
    try("left by hand", request, leave, INT(11));
    printf("  the caller: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    try("another entered", request, enter, INT(13));
    must(ctx_exit(other));
    must(ctx_exit(request));
    try("let go of", request, let_go, request);

    try("no context", NULL, set_user, INT(4));
    try("no function", other, NULL, INT(4));
    void *result = "nothing";
    ctx_status status = attempt_into(result, run_logged(other, set_user, INT(4), &result, NULL));
    printf("no log: %s, the result is %s\n", ctx_status_name(status), (const char *)result);
    try("unchanged", other, set_user, INT(3));
    ctx_context_unref(other);
    return 0;
}
