/* A token that is made in one step resets in a later one, whoever asks for that, and not
 * outside. */
#include "report.h"

typedef struct acting {
    int step;
    ctx_token *token; /* owned */
} acting;

/* Acts as the administrator from the first step to the third. */
static bool act(void *state, void **value)
{
    acting *a = state;
    a->step++;
    if (a->step == 1) {
        must(ctx_var_set_token(&user_id, INT(99), &a->token));
    }
    if (a->step == 3) {
        printf("  reset: %s\n", ctx_status_name(attempt(ctx_var_reset(&user_id, a->token))));
    }
    *value = INT(user());
    return a->step < 5;
}

static void end_acting(void *state)
{
    const acting *a = state;
    ctx_token_free(a->token);
}

static const generator_kind as_administrator = {.step = act, .end = end_acting};

static void *ask_inside(void *g)
{
    set_user(7);
    ask("inside", g);
    return NULL;
}

int main(void)
{
    ctx_context *session;
    must(ctx_context_new(&session));
    set_user(1);
    acting a = {0};
    generator *g = make(&as_administrator, &a);
    ask("server", g);
    must(ctx_run(session, ask_inside, g, NULL));
    printf("reset by the server: %s\n", ctx_status_name(attempt(ctx_var_reset(&user_id, a.token))));
    must(ctx_run(session, ask_inside, g, NULL));
    ask("server", g);
    generator_free(g);
    ctx_context_unref(session);
    return 0;
}
