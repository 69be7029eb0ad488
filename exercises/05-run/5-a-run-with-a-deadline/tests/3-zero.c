/* 0 is a point of time like any other. */
#include "clock.h"

static void *run_others(void *context)
{
    tell("inside");
    must(run_until(5, tell, "a later one", NULL));
    must(run_until(-5, tell, "a sooner one", NULL));
    must(run_until_in(context, 5, tell, "another context", NULL));
    return NULL;
}

int main(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(run_until(0, run_others, context, NULL));
    must(ctx_run(context, tell, "that one afterwards", NULL));
    must(run_until_in(context, 5, tell, "and again", NULL));
    ctx_context_unref(context);
    return 0;
}
