/* The end of a block exits the context that the block has entered and no other, also where that is
 * long gone and another one could have come to lie at its address. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

int main(void)
{
    ctx_context *first;
    ctx_context *second;
    must(ctx_context_new(&first));
    {
        CTX_AUTO_EXIT ctx_context *inside = NULL;
        must(ctx_enter_block(first, &inside));
        must(ctx_exit(first)); /* by hand */
        ctx_context_unref(first);
        must(ctx_context_new(&second));
        must(ctx_enter(second));
        must(ctx_var_set(&user_id, INT(2)));
    }
    printf("user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    printf("exit: %s\n", ctx_strerror(ctx_exit(second)));
    ctx_context_unref(second);
    return 0;
}
