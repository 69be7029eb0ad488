/* Ten lines about copies. NULL is Python's None. No two values here are equal but the same. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);
static ctx_var visits = CTX_VAR_INIT("visits", NULL);
static char ann[] = "ann", bob[] = "bob", cem[] = "cem";

static ctx_context *copy(void)
{
    ctx_context *made;
    must(ctx_copy_context(&made));
    return made;
}

static const char *equal(const ctx_context *one, const ctx_context *other)
{
    bool are;
    must(ctx_context_equal(one, other, &are));
    return are ? "equal" : "different";
}

static const char *user_in(const ctx_context *context)
{
    const char *name = ctx_context_get_or(context, &user, "nobody");
    return name == NULL ? "None" : name;
}

static const char *user_now(void)
{
    return ctx_var_get_or(&user, "nobody");
}

/* What happened before the copy, and what after it. */
static void before_and_after(void)
{
    ctx_context *empty = copy();
    ctx_token *token;
    must(ctx_var_set_token(&user, ann, &token));
    ctx_context *one = copy();
    must(ctx_var_set(&user, bob));
    printf("%s %s\n", user_in(one), user_now()); /* line 1 */

    must(ctx_var_reset(&user, token));
    printf("%s %s\n", user_in(one), user_now()); /* line 2 */

    ctx_context *other = copy();
    printf("%s\n", equal(empty, other)); /* line 3 */

    must(ctx_var_set(&user, ann));
    ctx_context_unref(other);
    other = copy();
    printf("%s\n", equal(one, other)); /* line 4 */

    ctx_context_unref(other);
    ctx_context_unref(one);
    ctx_context_unref(empty);
    ctx_token_free(token);
}

static long deadline_in(const ctx_context *context)
{
    return NUMBER(ctx_context_get_or(context, &deadline, INT(60)));
}

/* A variable with a default, copied before and after a set to that very value. */
static void defaults(void)
{
    ctx_context *one = copy();
    must(ctx_var_set(&deadline, INT(30)));
    ctx_context *other = copy();
    printf("%ld %ld\n", deadline_in(one), deadline_in(other));         /* line 5 */
    printf("%s\n", equal(one, other));                                 /* line 6 */
    printf("%zu %zu\n", ctx_context_len(one), ctx_context_len(other)); /* line 7 */
    ctx_context_unref(other);
    ctx_context_unref(one);
}

/* A value that somebody writes to after the copy. */
static void a_counter(void)
{
    static int old, new;
    must(ctx_var_set(&visits, &old));
    ctx_context *one = copy();
    int *counter = ctx_var_get_or(&visits, NULL);
    *counter += 1;
    must(ctx_var_set(&visits, &new));
    counter = ctx_var_get_or(&visits, NULL);
    *counter += 5;
    const int *copied = ctx_context_get_or(one, &visits, NULL);
    printf("%d %d\n", *copied, *counter); /* line 8 */
    ctx_context_unref(one);
}

/* A copy of a copy, made after the token was used. */
static void a_copy_of_a_copy(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user, NULL, &token));
    ctx_context *one = copy();
    must(ctx_var_reset(&user, token));
    ctx_context *other;
    must(ctx_context_copy(one, &other));
    must(ctx_var_set(&user, cem));
    printf("%s %s %s\n", user_in(one), user_in(other), user_now()); /* line 9 */
    ctx_status status = attempt(ctx_var_reset(&user, token));
    printf("%s %s\n", ctx_status_name(status), equal(one, other)); /* line 10 */
    ctx_context_unref(other);
    ctx_context_unref(one);
    ctx_token_free(token);
}

int main(void)
{
    before_and_after();
    defaults();
    a_counter();
    a_copy_of_a_copy();
    return 0;
}
