/* A log tells of its own run, whatever happens to the context until it is read, and while it is. */
#include "changes.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var trace = CTX_VAR_INIT("trace", NULL);

static void *set_all(void *value)
{
    must(ctx_var_set(&user_id, value));
    must(ctx_var_set(&deadline, value));
    must(ctx_var_set(&trace, value));
    return NULL;
}

static void *set_user(void *value)
{
    must(ctx_var_set(&user_id, value));
    return NULL;
}

/* Runs and is logged itself, inside a run that is logged. */
static void *run_inside(void *context)
{
    set_user(INT(50));
    run_and_print("  inside", context, set_user, INT(60));
    must(ctx_var_set(&trace, INT(70)));
    return NULL;
}

int main(void)
{
    ctx_context *request, *other;
    must(ctx_context_new(&request));
    must(ctx_context_new(&other));
    change_log *first = logged(request, set_user, INT(1));
    change_log *second = logged(request, set_all, INT(2));
    change_log *third = logged(request, set_user, INT(3));
    must(ctx_run(request, set_all, INT(4), NULL));

    change what;
    printf("by turns\n");
    while (change_log_next(second, &what)) {
        print_change(&what);
        must(ctx_run(request, set_all, INT(5), NULL));
        if (change_log_next(first, &what)) {
            print_change(&what);
        }
    }
    printf("third\n");
    print_changes(third);
    change_log_free(first);
    change_log_free(second);
    change_log_free(third);
    run_and_print("outside", request, run_inside, other);
    ctx_context_unref(request);
    ctx_context_unref(other);
    return 0;
}
