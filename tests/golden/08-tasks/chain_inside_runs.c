/* A coroutine yields in the middle of a run, inside another run, and a token waits there with it. Others
 * have the thread meanwhile; then the runs end as if nobody had been in between. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "copy_context.h"
#include "run.h"
#include "set_get.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void print_user(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static void *inner(void *self)
{
    ctx_token *token;
    must_into(token, ctx_var_set_token(&user_id, INT(3), &token));
    print_user("inner, before");
    coroutine_yield(self);
    print_user("inner, after");
    must(ctx_var_reset(&user_id, token));
    ctx_token_free(token);
    print_user("inner, reset");
    return NULL;
}

static void *outer(void *self)
{
    ctx_context *copy;
    must(ctx_var_set(&user_id, INT(2)));
    must_into(copy, ctx_copy_context(&copy));
    must(ctx_run(copy, inner, self, NULL));
    print_user("outer");
    ctx_context_unref(copy);
    return NULL;
}

static void handle(coroutine *self)
{
    ctx_context *context;
    must_into(context, ctx_context_new(&context));
    must(ctx_run(context, outer, self, NULL));
    ctx_context_unref(context);
    print_user("outside");
}

int main(void)
{
    coroutine request;
    must(ctx_var_set(&user_id, INT(1)));
    coroutine_new(&request, handle, NULL);
    coroutine_resume(&request);
    print_user("meanwhile");
    must(ctx_var_set(&user_id, INT(4)));
    coroutine_resume(&request);
    print_user("at last");
    coroutine_free(&request);
    return 0;
}
