/* A task runs in a copy of the context in which it was made, as that was when it was made, and not when it begins. */
#include "tasks.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static int log_user(void *name)
{
    printf("%s: user %ld\n", (char *)name, NUMBER(ctx_var_get_or(&user_id, INT(0))));
    must(ctx_var_set(&user_id, INT(-1)));
    return 0;
}

static int serve(void *unused)
{
    ctx_task *first;
    ctx_task *second;
    (void)unused;
    must(ctx_var_set(&user_id, INT(12345)));
    must_uv(ctx_task_spawn(NULL, log_user, "first", &first));
    must(ctx_var_set(&user_id, INT(67890)));
    must_uv(ctx_task_spawn(NULL, log_user, "second", &second));
    must(ctx_var_set(&user_id, INT(1024)));
    must_uv(ctx_task_await(first, NULL));
    must_uv(ctx_task_await(second, NULL));
    ctx_task_unref(first);
    ctx_task_unref(second);
    printf("serve: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(1)));
    must_uv(ctx_loop_run(serve, NULL, NULL));
    printf("main: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}
