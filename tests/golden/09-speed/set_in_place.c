/* To set a variable again, in a context that nobody has a copy of, makes nothing new: the binding takes another value.
 * Where a copy, a token or a share has it, the new value gets a binding of its own. */
#include "golden.h"

#include "copy_context.h"
#include "set_get.h"
#include "share.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

/* Where the value is kept at the moment: a share tells, and is given back at once. */
static const void *place(void)
{
    ctx_share share;
    must(ctx_var_get_share(&user_id, &share));
    const void *binding = share.binding;
    ctx_share_end(&share);
    return binding;
}

static void set_again(const char *when, long user)
{
    const void *before = place();
    must(ctx_var_set(&user_id, INT(user)));
    const void *after = place();
    printf("%s: user %ld in %s binding\n", when, NUMBER(ctx_var_get_or(&user_id, INT(0))),
           after == before ? "the same" : "another");
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(1)));
    set_again("nobody else has it", 2);

    ctx_context *copy;
    must_into(copy, ctx_copy_context(&copy));
    set_again("a copy has it", 3);
    set_again("a copy has the one before", 4);
    ctx_context_unref(copy);

    ctx_token *token;
    must_into(token, ctx_var_set_token(&user_id, INT(5), &token));
    set_again("a token has the one before", 6);
    must(ctx_var_reset(&user_id, token));
    set_again("a token has it", 7);
    ctx_token_free(token);
    set_again("the token is gone", 8);

    ctx_share share;
    must_into(share, ctx_var_get_share(&user_id, &share));
    set_again("a share has it", 9);
    printf("the share has user %ld\n", NUMBER(share.value));
    ctx_share_end(&share);
    return 0;
}
