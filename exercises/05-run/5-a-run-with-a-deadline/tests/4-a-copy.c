/* run_until runs in a copy: the function finds what the caller has, and nothing of what it sets
 * comes back but its result. What it has set is released in the caller's context. */
#include "clock.h"

static void close_log(void *number)
{
    printf("log %ld is closed, user %ld, ", NUMBER(number), user());
    tell("time");
    must(run_until(1, tell, "a run from a hook", NULL));
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static void *search(void *number)
{
    printf("the search finds user %ld, ", user());
    tell("time");
    must(ctx_var_set(&user_id, INT(99)));
    must(ctx_var_set(&request_log, number));
    return INT(NUMBER(number) * 10);
}

static void *request(void *unused)
{
    must(ctx_var_set(&user_id, INT(7)));
    void *result = NULL;
    must_into(result, run_until(5, search, INT(3), &result));
    printf("the result is %ld, user %ld, ", NUMBER(result), user());
    tell("time");
    must(run_until(60, search, INT(4), NULL));
    return unused;
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(1)));
    must(run_until(30, request, NULL, NULL));
    printf("user %ld, ", user());
    tell("time");
    return 0;
}
