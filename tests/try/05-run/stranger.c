#include "run.h"
#include "set_get.h"

#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static ctx_context *new_context(void)
{
    ctx_context *context;
    return ctx_context_new(&context) == CTX_OK ? context : NULL;
}

int main(void)
{
    ctx_context *ann = new_context();
    ctx_context *bob;
    {
        CTX_AUTO_EXIT ctx_context *inside = NULL;
        if (ctx_enter_block(ann, &inside) != CTX_OK) {
            return 1;
        }
        ctx_exit(ann); /* by hand, and that was the last use of it */
        ctx_context_unref(ann);
        bob = new_context();
        if (ctx_enter(bob) != CTX_OK || ctx_var_set(&user_id, "bob") != CTX_OK) {
            return 1;
        }
    }
    printf("user %s\n", (char *)ctx_var_get_or(&user_id, "nobody"));
    ctx_exit(bob);
    ctx_context_unref(bob);
    return 0;
}
