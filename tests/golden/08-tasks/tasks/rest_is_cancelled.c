/* When the first task has ended, those that are left are cancelled, each in its own context, and waited for; what is
 * called later than that is not called any more. What all of them held is released. */
#include "tasks.h"

static void let_go(void *value)
{
    printf("let go of %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = let_go};
static ctx_var name = CTX_VAR_INIT("name", &hooks);

static int handle(void *own)
{
    char *copy = golden_copy(own);
    must(ctx_var_set(&name, copy));
    int status = ctx_task_sleep(3600000);
    char *mine = ctx_var_get_or(&name, "nobody");
    printf("%s: %s\n", mine, uv_word(status));
    printf("%s cleans up: %s\n", mine, uv_word(ctx_task_sleep(1)));
    return status;
}

static int serve(void *unused)
{
    (void)unused;
    must_uv(ctx_task_spawn(NULL, handle, "first", NULL));
    must_uv(ctx_task_sleep(0));
    puts("serve ends");
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    puts("main ends");
    return 0;
}
