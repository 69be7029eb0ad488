/* A new coroutine begins in no context at all, whatever is set where it is made. What it is to see, it
 * enters: a copy that was made for it. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "copy_context.h"
#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static void *look(void *unused)
{
    printf("in the copy: user %ld\n", user());
    return unused;
}

static void handle(coroutine *self)
{
    printf("at first: user %ld\n", user());
    must(ctx_run(self->argument, look, NULL, NULL));
    must(ctx_var_set(&user_id, INT(67890)));
    printf("of its own: user %ld\n", user());
}

int main(void)
{
    coroutine request;
    ctx_context *copy;
    must(ctx_var_set(&user_id, INT(12345)));
    must_into(copy, ctx_copy_context(&copy));
    coroutine_new(&request, handle, copy);
    must(ctx_var_set(&user_id, INT(1024)));
    coroutine_resume(&request);
    printf("outside: user %ld\n", user());
    coroutine_free(&request);
    ctx_context_unref(copy);
    return 0;
}
