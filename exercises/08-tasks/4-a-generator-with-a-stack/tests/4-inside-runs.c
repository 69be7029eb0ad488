/* A generator yields in the middle of a run inside another run, and a token waits there with it.
 * Others have the thread meanwhile, and enter contexts of theirs; then the runs end as if nobody
 * had been in between. */
#include "asking.h"

static void *inner(void *self)
{
    ctx_token *token;
    set_user(30);
    must_into(token, ctx_var_set_token(&user_id, INT(40), &token));
    print_user("inner, before");
    generator_yield(self, INT(1));
    print_user("inner, after");
    printf("  reset: %s\n", ctx_status_name(attempt(ctx_var_reset(&user_id, token))));
    ctx_token_free(token);
    print_user("inner, reset");
    return NULL;
}

static void *outer(void *self)
{
    ctx_context *copy;
    set_user(20);
    must_into(copy, ctx_copy_context(&copy));
    printf("  run: %s\n", ctx_status_name(attempt(ctx_run(copy, inner, self, NULL))));
    ctx_context_unref(copy);
    print_user("outer");
    generator_yield(self, INT(2));
    print_user("outer, after");
    return NULL;
}

static void work(generator *self, void *context)
{
    set_user(10);
    printf("  run: %s\n", ctx_status_name(attempt(ctx_run(context, outer, self, NULL))));
    print_user("outside");
    generator_yield(self, INT(3));
    print_user("the end");
}

static void *ask_inside(void *g)
{
    set_user(8);
    ask("from a session", g);
    return NULL;
}

int main(void)
{
    ctx_context *context, *session;
    must_into(context, ctx_context_new(&context));
    must_into(session, ctx_context_new(&session));
    set_user(1);
    generator *g = make(work, context);
    ask("main", g);
    set_user(2);
    printf("run: %s\n", ctx_status_name(attempt(ctx_run(session, ask_inside, g, NULL))));
    ask("main", g);
    ask("main", g);
    must(generator_free(g));
    ctx_context_unref(context);
    ctx_context_unref(session);
    return 0;
}
