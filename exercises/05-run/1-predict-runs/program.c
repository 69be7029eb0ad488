/* Twelve lines about runs. A string is a value as it is, with no hooks. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "token.h"

static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", NULL);
static ctx_var visits = CTX_VAR_INIT_DEFAULT("visits", INT(0), NULL);
static ctx_context *request; /* the one of all parts; empty at first */

static const char *user_now(void)
{
    void *value;
    must(ctx_var_get(&user, &value));
    return value;
}

static const char *user_in(const ctx_context *context)
{
    return ctx_context_get_or(context, &user, "nobody");
}

static ctx_context *copy(void)
{
    ctx_context *made;
    must(ctx_copy_context(&made));
    return made;
}

static void *set_user(void *name)
{
    must(ctx_var_set(&user, name));
    return NULL;
}

static void *print_user(void *unused)
{
    printf("%s\n", user_now());
    return unused;
}

static const char *run(ctx_context *context, void *(*function)(void *), void *argument)
{
    return ctx_status_name(attempt(ctx_run(context, function, argument, NULL)));
}

/* A context of its own, and a copy. */
static void what_is_seen(void)
{
    must(ctx_var_set(&user, "ann"));
    run(request, print_user, NULL); /* line 1 */
    run(request, set_user, "bob");
    printf("%s %s\n", user_now(), user_in(request)); /* line 2 */

    ctx_context *earlier = copy();
    must(ctx_var_set(&user, "cem"));
    run(earlier, print_user, NULL); /* line 3 */
    ctx_context_unref(earlier);
}

static void *count(void *unused)
{
    (void)unused;
    void *sofar;
    must(ctx_var_get(&visits, &sofar));
    must(ctx_var_set(&visits, INT(NUMBER(sofar) + 1)));
    return INT(NUMBER(sofar) + 1);
}

/* Three runs in one context, and their results. */
static void what_is_kept(void)
{
    void *first, *third, *here;
    must(ctx_run(request, count, NULL, &first));
    must(ctx_run(request, count, NULL, NULL));
    must(ctx_run(request, count, NULL, &third));
    must(ctx_var_get(&visits, &here));
    printf("%ld %ld %ld\n", NUMBER(first), NUMBER(third), NUMBER(here)); /* line 4 */
}

/* In the request: a copy is run from here, and while it runs, the request is asked. */
static void *inner(void *unused)
{
    set_user("dan");
    count(NULL);
    printf("%s %s\n", user_now(), user_in(request)); /* line 5 */
    return unused;
}

static void *outer(void *unused)
{
    ctx_context *own = copy();
    run(own, inner, NULL);
    void *here;
    must(ctx_var_get(&visits, &here));
    printf("%s %ld\n", user_now(), NUMBER(here)); /* line 6 */
    ctx_context_unref(own);
    return unused;
}

/* In the request: it is run once more, from here and from a copy of it. */
static void *again_from_a_copy(void *unused)
{
    const char *status = run(request, set_user, "eve");
    printf("%s %s\n", status, user_now()); /* line 8 */
    return unused;
}

static void *again(void *unused)
{
    const char *status = run(request, set_user, "eve");
    printf("%s %s\n", status, user_now()); /* line 7 */
    ctx_context *own = copy();
    run(own, set_user, "fay");
    run(own, again_from_a_copy, NULL);
    ctx_context_unref(own);
    return unused;
}

static void *set_with_token(void *token)
{
    must(ctx_var_set_token(&user, "gil", token));
    return NULL;
}

static void *reset(void *token)
{
    ctx_status status = attempt(ctx_var_reset(&user, token));
    printf("%s %s\n", ctx_status_name(status), user_now());
    return NULL;
}

/* A token that was made in the request. */
static void whose_token(void)
{
    ctx_token *token;
    run(request, set_with_token, &token);
    ctx_context *own;
    must(ctx_context_copy(request, &own));
    reset(token);               /* line 9 */
    run(own, reset, token);     /* line 10 */
    run(request, reset, token); /* line 11 */
    reset(token);               /* line 12 */
    ctx_context_unref(own);
    ctx_token_free(token);
}

int main(void)
{
    must(ctx_context_new(&request));
    what_is_seen();
    what_is_kept();
    run(request, outer, NULL);
    run(request, again, NULL);
    whose_token();
    ctx_context_unref(request);
    return 0;
}
