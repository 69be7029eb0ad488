/* A plugin with a copy of the library of its own, some functions of which the linker takes from the program's copy. What it
 * sets with a token is what it gets, and not what it got before, which is released by then. */
#include "ctx.h"

static char one[] = "one";
static char two[] = "two";

static void release(void *value)
{
    *(char *)value = '#';
}

static const ctx_hooks hooks = {.release = release};
static ctx_var word = CTX_VAR_INIT("word", &hooks);

const char *plugin(void);
const char *plugin(void)
{
    ctx_token *token;
    if (ctx_var_set(&word, one) != CTX_OK || ctx_var_get_or(&word, NULL) != one ||
        ctx_var_set_token(&word, two, &token) != CTX_OK) {
        return "nothing";
    }
    ctx_token_free(token);
    return ctx_var_get_or(&word, "nothing");
}
