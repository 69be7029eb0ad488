/* A loop that runs in a context of one's own leaves there what its first task has set; otherwise that is in a copy. */
#include "tasks.h"

#include "mapping.h"
#include "run.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);

static long user_now(void)
{
    return NUMBER(ctx_var_get_or(&user, INT(0)));
}

static int add_one(void *unused)
{
    (void)unused;
    printf("begins: user %ld\n", user_now());
    must(ctx_var_set(&user, INT(user_now() + 1)));
    must_uv(ctx_task_sleep(0));
    printf("ends: user %ld\n", user_now());
    return 0;
}

int main(void)
{
    ctx_context *context = NULL;
    void *value = NULL;
    must(ctx_var_set(&user, INT(100)));
    must_into(context, ctx_context_new(&context));
    for (int i = 0; i < 2; i++) {
        must_uv(ctx_loop_run_in(context, add_one, NULL, NULL));
        must(ctx_context_get(context, &user, &value));
        printf("in the context: user %ld\n", NUMBER(value));
    }
    must_uv(ctx_loop_run(add_one, NULL, NULL));
    printf("outside: user %ld\n", user_now());
    ctx_context_unref(context);
    return 0;
}
