/* What can be wrong with a reset, alone and together: a used token, another variable, another context. The first of
 * these is told, nothing changes, and a token that was good is good afterwards. */
#include "self.h"
#include "token.h"
#include "unit.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

/* The thread's contexts: where the tokens are made, and another one. */
static ctx_context *home;
static ctx_context *away;

static void go_to(ctx_context *context)
{
    ctx_self()->current = context; /* as a run does, in chapter 5 */
#if __has_include("stamp.h")
    ctx_record_renew(ctx_self());
#endif
}

static bool is_unused(ctx_token *token)
{
    char text[256];
    ctx_token_format(text, sizeof text, token);
    return strstr(text, "used") == NULL;
}

static const char *expected_words(bool used, ctx_status expected)
{
    switch (expected) {
    case CTX_TOKEN_USED:
        return "of what is wrong with a reset, that the token is used is told first";
    case CTX_DIFFERENT_VAR:
        return "that the token is another variable's is told before that the context is another";
    case CTX_DIFFERENT_CONTEXT:
        return "a reset in another context than that of the set is refused";
    default:
        return used ? "a used token is refused" : "a reset with a good token works";
    }
}

/* A refused reset, and the world after it. */
static void refused(ctx_var *var, ctx_token *token, bool used, ctx_context *where,
                    ctx_status expected)
{
    go_to(where);
    ctx_status status = attempt(ctx_var_reset(var, token));
    go_to(home);
    expect(status == expected, expected_words(used, expected));
    expect(ctx_var_get_or(&user_id, NULL) == INT(2), "a reset that is refused changes nothing");
    expect(ctx_var_get_or(&deadline, NULL) == INT(30), "nor another variable");
    expect(is_unused(token) == !used, "nor the token");
}

/* user_id is 1 and then 2, the set of which is the token's; a used one has brought it back to 1 before. */
static void every_case(bool used)
{
    ctx_token *token;
    must(ctx_var_set(&user_id, INT(1)));
    must(ctx_var_set_token(&user_id, INT(2), &token));
    if (used) {
        must(ctx_var_reset(&user_id, token));
        must(ctx_var_set(&user_id, INT(2)));
    }
    ctx_status first = used ? CTX_TOKEN_USED : CTX_DIFFERENT_VAR;
    refused(&deadline, token, used, home, first);
    refused(&deadline, token, used, away, first);
    refused(&deadline, token, used, NULL, first);
    first = used ? CTX_TOKEN_USED : CTX_DIFFERENT_CONTEXT;
    refused(&user_id, token, used, away, first);
    refused(&user_id, token, used, NULL, first); /* the thread has left */
    if (used) {
        refused(&user_id, token, used, home, CTX_TOKEN_USED);
    } else {
        must(ctx_var_reset(&user_id, token));
        expect(ctx_var_get_or(&user_id, NULL) == INT(1), "the token is as good as it was");
    }
    ctx_token_free(token);
}

int main(void)
{
    must(ctx_var_set(&deadline, INT(30)));
    home = ctx_context_current();
    go_to(NULL);
    must(ctx_var_set(&user_id, INT(-1))); /* makes another one */
    away = ctx_context_current();
    go_to(home);
    every_case(false);
    every_case(true);

    go_to(away);
    expect(ctx_var_get_or(&user_id, NULL) == INT(-1), "the other context is as it was");
    ctx_record_leave_all(ctx_self());
    go_to(home);
    return unit_end("resets that are refused");
}
