/* A context that was exited by hand, and let go of, inside its block: the block's end finds nothing
 * to exit, and its own share keeps the context there until then. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(1)));
    {
        ctx_context *request;
        must(ctx_context_new(&request));
        CTX_AUTO_EXIT ctx_context *inside = NULL;
        must(ctx_enter_block(request, &inside));
        must(ctx_var_set(&user_id, INT(67890)));
        print_user("in the request");
        must(ctx_exit(request));
        ctx_context_unref(request);
        print_user("after the exit");
    }
    print_user("after the block");
    return 0;
}
