/* To set what is there already is a set: its token has an old value, and its reset gives a share back. */
#include "golden.h"

#include "token.h"

/* A value with owners of its own: each set is given one share. */
typedef struct session {
    int shares;
} session;

static void release(void *value)
{
    session *given_back = value;
    given_back->shares--;
    printf("a share is given back, %d left\n", given_back->shares);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var current_session = CTX_VAR_INIT("current_session", &hooks);

int main(void)
{
    static session one = {.shares = 2};
    ctx_token *first;
    ctx_token *second;
    must(ctx_var_set_token(&current_session, &one, &first));
    must(ctx_var_set_token(&current_session, &one, &second));

    void *old;
    must(ctx_token_old_value(second, &old));
    printf("the old value is the session: %s\n", old == &one ? "True" : "False");

    must(ctx_var_reset(&current_session, second));
    printf("reset to the session\n");
    must(ctx_var_reset(&current_session, first));
    printf("reset to unset\n");
    ctx_token_free(first);
    ctx_token_free(second); /* the last one to hold the first set's share */
    printf("end of main\n");
    return 0;
}
