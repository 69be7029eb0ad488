/* A group waits for all of its tasks. Each is in a copy of the context in which it was made, and what it sets stays
 * there. */
#include "tasks.h"

#include "tasks/group.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static int handle(void *rounds)
{
    long user = NUMBER(ctx_var_get_or(&user_id, INT(0)));
    printf("%ld begins\n", user);
    must(ctx_var_set(&user_id, INT(-user)));
    for (long i = 0; i < NUMBER(rounds); i++) {
        must_uv(ctx_task_sleep(0));
    }
    printf("%ld ends as %ld\n", user, NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}

static int serve(void *unused)
{
    ctx_group group;
    (void)unused;
    must_uv(ctx_group_begin(&group));
    for (long user = 1; user <= 3; user++) {
        must(ctx_var_set(&user_id, INT(user)));
        must_uv(ctx_group_spawn(&group, handle, INT(9 - 2 * user)));
    }
    puts("all are there");
    int status = ctx_group_end(&group);
    printf("the group: %s, user %ld\n", uv_word(status), NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
