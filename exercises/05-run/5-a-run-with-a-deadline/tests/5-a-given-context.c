/* run_until_in runs in the context itself, where the soonest of three deadlines holds and stays,
 * with all that the function sets; the caller's context is as it was. 0 is a deadline here, too. */
#include "clock.h"

static ctx_context *session;

static void *visit(void *where)
{
    must(ctx_var_set(&user_id, INT(user() + 1)));
    printf("user %ld, ", user());
    return tell(where);
}

static void *from_a_request(void *unused)
{
    tell("request");
    must(run_until_in(session, 50, visit, "the caller has less", NULL));
    must(run_until_in(session, 25, visit, "less is given", NULL));
    must(run_until_in(session, 99, visit, "the session has less", NULL));
    tell("request");
    return unused;
}

static void *from_zero(void *context)
{
    must(run_until_in(context, 5, tell, "another context", NULL));
    return NULL;
}

static void zero(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(run_until(0, from_zero, context, NULL));
    must(ctx_run(context, tell, "that one afterwards", NULL));
    must(run_until_in(context, 5, tell, "and again", NULL));
    ctx_context_unref(context);
}

int main(void)
{
    must(ctx_context_new(&session));
    must(run_until_in(session, 40, visit, "all that there is", NULL));
    must(ctx_run(session, visit, "it stays", NULL));
    must(run_until(30, from_a_request, NULL, NULL));
    must(run_until_in(session, 90, visit, "it stays", NULL));
    printf("user %ld, ", user());
    tell("server");

    void *result = NULL;
    must_into(result, run_until_in(session, 90, visit, "no result", &result));
    printf("%s\n", result == NULL ? "None" : "something");
    ctx_context_unref(session);
    zero();
    return 0;
}
