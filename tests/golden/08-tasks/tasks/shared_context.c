/* Two tasks share a context: each enters it when it goes on, and leaves it when it waits. So they are in it in turn,
 * and see what the other has set. The task that made them may be in it, too, or not. */
#include "tasks.h"

#include "mapping.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static int add(void *number)
{
    for (int i = 0; i < 3; i++) {
        long before = NUMBER(ctx_var_get_or(&user_id, INT(0)));
        printf("add %ld: user %ld\n", NUMBER(number), before);
        must(ctx_var_set(&user_id, INT(before + NUMBER(number))));
        must_uv(ctx_task_sleep(0));
    }
    return 0;
}

static void add_in(ctx_context *context)
{
    ctx_task *ones;
    ctx_task *tens;
    must_uv(ctx_task_spawn(context, add, INT(1), &ones));
    must_uv(ctx_task_spawn(context, add, INT(10), &tens));
    must_uv(ctx_task_await(ones, NULL));
    must_uv(ctx_task_await(tens, NULL));
    ctx_task_unref(ones);
    ctx_task_unref(tens);
}

static int serve(void *shared)
{
    must(ctx_var_set(&user_id, INT(500)));
    add_in(shared);
    printf("serve: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    add_in(ctx_context_current());
    printf("serve: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}

int main(void)
{
    ctx_context *shared = NULL;
    void *value = NULL;
    must_into(shared, ctx_context_new(&shared));
    must_uv(ctx_loop_run(serve, shared, NULL));
    must_into(value, ctx_context_get(shared, &user_id, &value));
    printf("shared: user %ld\n", NUMBER(value));
    ctx_context_unref(shared);
    return 0;
}
