/* Variables that the function sets, in an empty context and in one that has others. */
#include "changes.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);
static ctx_var trace = CTX_VAR_INIT("trace", NULL);

static void *look(void *unused)
{
    (void)unused;
    printf("  it finds %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return unused;
}

static void *set_user(void *id)
{
    must(ctx_var_set(&user_id, id));
    return NULL;
}

static void *set_others(void *unused)
{
    must(ctx_var_set(&trace, NULL));
    must(ctx_var_set(&deadline, INT(30))); /* its default, and set now */
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_var_set(&user_id, INT(1))); /* in the caller's, which is no concern of the run */
    run_and_print("nothing", request, look, NULL);
    run_and_print("a user", request, set_user, INT(7));
    run_and_print("nothing", request, look, NULL);
    run_and_print("two more", request, set_others, NULL);
    printf("the caller: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    change_log_free(NULL);
    ctx_context_unref(request);
    return 0;
}
