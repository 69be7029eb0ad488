/* run hands its argument to the function, and what the function returned to the caller. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *seconds_left(void *now)
{
    const long deadline = 30;
    return INT(deadline - NUMBER(now));
}

static void *find_user(void *unused)
{
    (void)unused;
    return ctx_var_get_or(&user_id, NULL);
}

static void *set_user(void *value)
{
    must(ctx_var_set(&user_id, value));
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    void *result;

    must(ctx_run(request, seconds_left, INT(12), &result));
    printf("seconds left: %ld\n", NUMBER(result));

    must(ctx_run(request, find_user, NULL, &result));
    printf("user: %s\n", result == NULL ? "None" : (char *)result);

    must(ctx_run(request, set_user, "ann", NULL)); /* a result that nobody wants */
    must(ctx_run(request, find_user, NULL, &result));
    printf("user: %s\n", result == NULL ? "None" : (char *)result);

    ctx_context_unref(request);
    return 0;
}
