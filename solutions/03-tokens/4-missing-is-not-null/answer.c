/* A pointer has no bit pattern to spare for "there was nothing": NULL is a value like any other
 * here, Python's None. So the library says it with the status, and the value is worth a look only
 * where the status is CTX_OK. Python needs an object of its own for the same purpose,
 * Token.MISSING, since None is taken there, too.
 *
 * The variable's default is not asked for. It is no old value: what a reset brings back in that
 * case is the absence of one, and the default shows through by itself.
 *
 * Turned down: a constant of our own such as `#define MISSING ((void *)-1)`. Sooner or later
 * somebody stores the number -1 in a variable. */
#include "answer.h"

#include <stdio.h>

static const char *old_text(const ctx_token *token)
{
    void *value;
    if (ctx_token_old_value(token, &value) != CTX_OK) {
        return "unset";
    }
    return value == NULL ? "None" : value;
}

void print_way_back(const ctx_token *token)
{
    if (token == NULL) {
        printf("no token\n");
        return;
    }
    printf("%s: back to %s\n", ctx_var_name(ctx_token_var(token)), old_text(token));
}
