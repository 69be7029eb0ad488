/* A reset may need memory, and one that gets none has changed nothing: tried again, its token is still good. */
#include "golden.h"

#include "token.h"

enum { ROUNDS = 20 };

static ctx_var users[ROUNDS];
static ctx_var others[ROUNDS + 1];

/* The first token makes the variable unset, another variable takes its place, and the second token
 * wants a place again. In an array that grows, one of the rounds comes upon a full one. */
static long round_trip(ctx_var *user, ctx_var *other)
{
    ctx_token *first;
    ctx_token *second;
    must(ctx_var_set_token(user, INT(1), &first));
    must(ctx_var_set_token(user, INT(2), &second));
    must(ctx_var_reset(user, first));
    must(ctx_var_set(other, INT(0)));
    must(ctx_var_reset(user, second));
    ctx_token_free(first);
    ctx_token_free(second);
    return NUMBER(ctx_var_get_or(user, INT(-1)));
}

int main(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        users[i] = (ctx_var)CTX_VAR_INIT("user", NULL);
        others[i] = (ctx_var)CTX_VAR_INIT("other", NULL);
    }
    others[ROUNDS] = (ctx_var)CTX_VAR_INIT("other", NULL);
    must(ctx_var_set(&others[ROUNDS], INT(0)));

    long sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
        sum += round_trip(&users[i], &others[i]);
    }
    printf("after %d resets to 1 the sum is %ld\n", ROUNDS, sum);
    return 0;
}
