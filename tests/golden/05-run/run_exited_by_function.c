/* A function that exits the context it runs in leaves run nothing to exit: an error, after the
 * call, whose result is handed out. */
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

static void *leave_early(void *request)
{
    must(ctx_var_set(&user_id, INT(12345)));
    print_user("inside");
    must(ctx_exit(request));
    print_user("the caller's already");
    return INT(200);
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));

    void *result = NULL;
    ctx_status status = attempt(ctx_run(request, leave_early, request, &result));
    if (result != INT(200)) { /* which Python has lost by now */
        printf("the result is lost\n");
    }
    char subject[64];
    char text[192];
    ctx_context_format(subject, sizeof subject, request);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s\n", ctx_status_name(status), text);
    print_user("afterwards");

    ctx_context_unref(request);
    return 0;
}
