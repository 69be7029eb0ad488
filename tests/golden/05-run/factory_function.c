/* A factory function makes contexts: each is a copy of the caller's with a user of its own in
 * it. */
#include "golden.h"

#include "copy_context.h"
#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void *set_user(void *user)
{
    must(ctx_var_set(&user_id, user));
    return NULL;
}

static ctx_context *create_context_with_user_id(long user)
{
    ctx_context *context;
    must(ctx_copy_context(&context));
    must(ctx_run(context, set_user, INT(user), NULL));
    return context;
}

static void *process_user_data(void *unused)
{
    void *user;
    void *seconds;
    must(ctx_var_get(&user_id, &user));
    must(ctx_var_get(&deadline, &seconds));
    printf("user %ld has %ld seconds\n", NUMBER(user), NUMBER(seconds));
    return unused;
}

int main(void)
{
    must(ctx_var_set(&deadline, INT(30)));
    ctx_context *first = create_context_with_user_id(12345);
    must(ctx_var_set(&deadline, INT(60)));
    ctx_context *second = create_context_with_user_id(67890);

    must(ctx_run(first, process_user_data, NULL, NULL));
    must(ctx_run(second, process_user_data, NULL, NULL));
    void *user;
    printf("here: %s\n", attempt(ctx_var_get(&user_id, &user)) == CTX_OK ? "a user" : "no user");

    ctx_context_unref(first);
    ctx_context_unref(second);
    return 0;
}
