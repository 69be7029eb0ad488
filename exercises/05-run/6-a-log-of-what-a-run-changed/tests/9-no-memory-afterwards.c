/* From the moment when the function was called, nothing is allocated; before it, as often with a
 * hundred variables as with none, and if one of these fails the function is not called. */
#include "changes.h"

#include "scarce.h"

enum { MANY = 100 };

static ctx_var many[MANY];
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static bool was_called;

static void *set_many(void *unused)
{
    for (int i = 0; i < MANY; i++) {
        many[i] = (ctx_var)CTX_VAR_INIT("one of many", NULL);
        must(ctx_var_set(&many[i], INT(i)));
    }
    return unused;
}

static void *call(void *unused)
{
    was_called = true;
    return unused;
}

/* How many allocations there are: each fails once. */
static unsigned count(ctx_context *context)
{
    for (unsigned n = 1;; n++) {
        change_log *log = NULL;
        was_called = false;
        scarce_begin(n);
        ctx_status status = run_logged(context, call, NULL, NULL, &log);
        if (!scarce_end()) {
            change_log_free(log);
            return n - 1;
        }
        if (status != CTX_NO_MEMORY || was_called || log != NULL) {
            printf("allocation %u fails: %s, %s, %s\n", n, ctx_status_name(status),
                   was_called ? "called" : "not called", log == NULL ? "no log" : "a log");
        }
        if (status == CTX_OK) {
            change_log_free(log);
        }
    }
}

/* From here on there is no memory at all, for one allocation. */
static void *set_and_run_out(void *id)
{
    must(ctx_var_set(&user_id, id));
    must(ctx_var_set(&many[7], INT(70)));
    scarce_begin(1);
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    unsigned none = count(request);
    must(ctx_run(request, set_many, NULL, NULL));
    unsigned hundred = count(request);
    printf("%s\n", hundred == none  ? "as many with a hundred as with none"
                   : hundred > none ? "more with a hundred variables"
                                    : "fewer with a hundred variables");

    change_log *log = NULL;
    ctx_status status = run_logged(request, set_and_run_out, INT(7), NULL, &log);
    printf("the run: %s\n", ctx_status_name(status));
    print_changes(log);
    change_log_free(log);
    printf("%s\n", scarce_end() ? "something was allocated" : "nothing was allocated");
    ctx_context_unref(request);
    return 0;
}
