/* A token keeps its context, so no later context can be taken for it: a reset there is refused. */
#include "golden.h"

#include "run.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_token *token;

static void *set(void *value)
{
    must(ctx_var_set_token(&user_id, value, &token));
    return NULL;
}

static void *reset(void *unused)
{
    ctx_status status = attempt(ctx_var_reset(&user_id, token));
    char text[256];
    char sentence[512];
    ctx_token_format(text, sizeof text, token);
    ctx_status_format(sentence, sizeof sentence, status, text);
    printf("%s: %s\n", ctx_status_name(status), sentence);
    return unused;
}

int main(void)
{
    ctx_context *first;
    must(ctx_context_new(&first));
    must(ctx_run(first, set, INT(12345), NULL));
    ctx_context_unref(first);

    /* Were the first context gone, this one would most likely lie where it lay. */
    ctx_context *second;
    must(ctx_context_new(&second));
    must(ctx_run(second, reset, NULL, NULL));
    ctx_context_unref(second);

    ctx_token_free(token);
    return 0;
}
