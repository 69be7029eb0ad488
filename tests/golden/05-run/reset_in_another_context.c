/* A token resets only in the context of its set: anywhere else that is an error, and nothing
 * changes. */
#include "golden.h"

#include "run.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *set_user(void *token)
{
    must(ctx_var_set_token(&user_id, INT(67890), token));
    return NULL;
}

static void *reset_user(void *token)
{
    ctx_status status = attempt(ctx_var_reset(&user_id, token));
    if (status == CTX_OK) {
        printf("reset\n");
        return NULL;
    }
    char subject[128];
    char text[256];
    ctx_token_format(subject, sizeof subject, token);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s\n", ctx_status_name(status), text);
    return NULL;
}

static void *print_user(void *where)
{
    printf("%s: user %ld\n", (char *)where, NUMBER(ctx_var_get_or(&user_id, INT(-1))));
    return NULL;
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *request;
    must(ctx_context_new(&request));
    ctx_token *token;
    must(ctx_run(request, set_user, &token, NULL));

    reset_user(token);
    print_user("the caller");
    must(ctx_run(request, print_user, "the request", NULL));

    must(ctx_run(request, reset_user, token, NULL)); /* unused still, and at home */
    must(ctx_run(request, print_user, "the request", NULL));

    ctx_token_free(token);
    ctx_context_unref(request);
    return 0;
}
