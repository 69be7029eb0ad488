/* Tasks wait for a future, and a callback sets it: they go on in the order in which they came, each in its own context.
 * It is set once; who comes late need not wait; and it may be a failure. Once it is set nobody needs it any more. */
#include "tasks.h"

#include "tasks/future.h"
#include "tasks/handle.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_future page;
static ctx_future *lost; /* on the heap, so that its end is seen */

static int handle(void *number)
{
    int result;
    must(ctx_var_set(&user_id, number));
    must_uv(ctx_future_await(&page, &result));
    printf("user %ld has page %d\n", NUMBER(ctx_var_get_or(&user_id, INT(0))), result);
    return 0;
}

static int read_lost(void *unused)
{
    int result;
    (void)unused;
    must_uv(ctx_future_await(lost, &result));
    printf("the other page: %s\n", uv_word(result));
    return 0;
}

static void *arrive(void *number)
{
    printf("arrives for user %ld: %s\n", NUMBER(ctx_var_get_or(&user_id, INT(0))),
           uv_word(ctx_future_set(&page, (int)NUMBER(number))));
    printf("again: %s\n", uv_word(ctx_future_set(&page, 43)));
    must_uv(ctx_future_set(lost, UV_ETIMEDOUT));
    free(lost);
    return NULL;
}

static int serve(void *unused)
{
    int result = 0;
    (void)unused;
    must_uv(ctx_future_init(&page));
    must_uv(ctx_future_init(lost));
    for (int user = 1; user <= 3; user++) {
        must_uv(ctx_task_spawn(NULL, handle, INT(user), NULL));
    }
    must_uv(ctx_task_spawn(NULL, read_lost, NULL, NULL));
    must_uv(ctx_task_sleep(0));
    printf("set: %s\n", ctx_future_is_set(&page, NULL) ? "yes" : "no");
    must_uv(ctx_loop_call_soon(NULL, arrive, INT(42), NULL));
    must_uv(ctx_task_sleep(0));
    printf("set: %s", ctx_future_is_set(&page, &result) ? "yes" : "no");
    printf(", page %d\n", result);
    must_uv(ctx_future_await(&page, &result));
    printf("late: page %d\n", result);
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_future_await(&page, NULL));
    return 0;
}

int main(void)
{
    lost = malloc(sizeof *lost);
    if (lost == NULL && (lost = malloc(sizeof *lost)) == NULL) {
        return 2;
    }
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
