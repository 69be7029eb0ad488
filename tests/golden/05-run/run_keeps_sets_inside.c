/* What a function sets while it runs in a context stays in that context, and its caller's is
 * untouched. */
#include "golden.h"

#include "mapping.h"
#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void *handle_request(void *unused)
{
    must(ctx_var_set(&user_id, INT(67890)));
    must(ctx_var_set(&deadline, INT(30)));
    printf("inside: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))));
    return unused;
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *request;
    must(ctx_context_new(&request));

    must(ctx_run(request, handle_request, NULL, NULL));

    void *user;
    void *seconds;
    must(ctx_context_get(request, &user_id, &user));
    must(ctx_context_get(request, &deadline, &seconds));
    printf("in the request: user %ld, deadline %ld, %zu variables\n", NUMBER(user), NUMBER(seconds),
           ctx_context_len(request));
    printf("in the caller: user %ld, deadline %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_var_get_or(&deadline, INT(-1))));

    ctx_context_unref(request);
    return 0;
}
