/* A function that comes back inside another context makes run fail, and its caller can still find
 * the way home, with the function's result. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void print_user(const char *where)
{
    void *user;
    must(ctx_var_get(&user_id, &user));
    printf("%s: user %ld\n", where, NUMBER(user));
}

static void *enter_and_forget(void *other)
{
    must(ctx_var_set(&user_id, INT(1)));
    must(ctx_enter(other));
    must(ctx_var_set(&user_id, INT(2)));
    return INT(200);
}

int main(void)
{
    ctx_context *request;
    ctx_context *other;
    must(ctx_context_new(&request));
    must(ctx_context_new(&other));

    void *result = NULL;
    ctx_status status = attempt(ctx_run(request, enter_and_forget, other, &result));
    if (result != INT(200)) { /* which Python has lost by now */
        printf("the result is lost\n");
    }
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s\n", ctx_status_name(status), text);

    print_user("after run");
    must(ctx_exit(other));
    print_user("one step back");
    must(ctx_exit(request));
    print_user("at home");

    ctx_context_unref(request);
    ctx_context_unref(other);
    return 0;
}
