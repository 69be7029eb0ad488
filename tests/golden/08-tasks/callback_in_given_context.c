/* Two callbacks of one request are given its context, and the second sees what the first has set. */
#include "golden.h"

#include "callback.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *log_in(void *user)
{
    must(ctx_var_set(&user_id, user));
    return NULL;
}

static void *answer(void *unused)
{
    (void)unused;
    return ctx_var_get_or(&user_id, INT(0));
}

int main(void)
{
    ctx_context *request;
    ctx_callback read;
    ctx_callback write;
    void *user;
    must_into(request, ctx_context_new(&request));
    must_into(read, ctx_callback_init(request, log_in, INT(12345), &read));
    must_into(write, ctx_callback_init(request, answer, NULL, &write));
    must(ctx_callback_call(&read, NULL));
    must(ctx_callback_call(&write, &user));
    printf("the request: %ld\n", NUMBER(user));
    ctx_callback_end(&read);
    ctx_callback_end(&write);
    must(ctx_context_get(request, &user_id, &user));
    printf("its context: %ld\n", NUMBER(user));
    printf("main: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    ctx_context_unref(request);
    return 0;
}
