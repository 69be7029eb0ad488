/* A request that calls its own callback at once is in its context already, and that is no error; in
 * a context that it has left for another one, it is. */
#include "golden.h"

#include "callback.h"
#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_callback done;

static void *log_out(void *unused)
{
    void *user = ctx_var_get_or(&user_id, unused);
    must(ctx_var_set(&user_id, INT(0)));
    return user;
}

static void *call_from_inside(void *unused)
{
    printf("from another context: %s\n", ctx_strerror(attempt(ctx_callback_call(&done, NULL))));
    return unused;
}

static void *handle_request(void *inner)
{
    void *user;
    must(ctx_var_set(&user_id, INT(12345)));
    must(ctx_callback_init(ctx_context_current(), log_out, NULL, &done));
    must(ctx_run(inner, call_from_inside, NULL, NULL));
    must(ctx_callback_call(&done, &user));
    printf("logged out: user %ld\n", NUMBER(user));
    printf("the request: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    ctx_callback_end(&done);
    return NULL;
}

int main(void)
{
    ctx_context *request;
    ctx_context *inner;
    must_into(request, ctx_context_new(&request));
    must_into(inner, ctx_context_new(&inner));
    must(ctx_run(request, handle_request, inner, NULL));
    ctx_context_unref(request);
    ctx_context_unref(inner);
    return 0;
}
