/* One request, with the baggage that it is given: who it is for, and what goes on to the next. */
#include "ctx.h"

#include <stdio.h>
#include <stdlib.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var *const vars[] = {&user_id};

/* The client's context. Whoever was served before is not in it. */
static bool read_apart(const char *text, ctx_context **request)
{
    ctx_context *empty;
    if (ctx_context_new(&empty) != CTX_OK || ctx_enter(empty) != CTX_OK) {
        return false;
    }
    ctx_status status = ctx_baggage_read(text, vars, 1, request, NULL);
    bool is_left = ctx_exit(empty) == CTX_OK;
    ctx_context_unref(empty);
    return status == CTX_OK && is_left;
}

static bool send_on(void)
{
    char *text;
    if (ctx_baggage_write(NULL, vars, 1, &text) != CTX_OK) {
        return false;
    }
    printf("user %ld: %s\n", (long)CTX_INT_OF(ctx_var_get_or(&user_id, CTX_INT(0))), text);
    free(text);
    return true;
}

static void *handle(void *is_done)
{
    *(bool *)is_done = send_on() && ctx_var_set(&user_id, CTX_INT(8)) == CTX_OK && send_on();
    return NULL;
}

int main(int argc, char **argv)
{
    ctx_context *request;
    bool is_done = false;
    if (ctx_var_set(&user_id, CTX_INT(12345)) != CTX_OK || /* the one before */
        !read_apart(argc > 1 ? argv[1] : "", &request)) {
        return 1;
    }
    ctx_status status = ctx_run(request, handle, &is_done, NULL);
    ctx_context_unref(request);
    return status != CTX_OK || !is_done;
}
