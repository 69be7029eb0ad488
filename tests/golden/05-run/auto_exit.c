/* The block form leaves its context on every way out of the block: at its end, by break, by return.
 * A block that was refused is in no context, and leaves none. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static bool handle_request(ctx_context *request, long user)
{
    CTX_AUTO_EXIT ctx_context *inside = NULL;
    must(ctx_enter_block(request, &inside));
    must(ctx_var_set(&user_id, INT(user)));
    print_user("handling");
    if (user > 1) {
        return false;
    }
    return true;
}

static void handle_twice(ctx_context *request)
{
    CTX_AUTO_EXIT ctx_context *inside = NULL;
    must(ctx_enter_block(request, &inside));
    {
        CTX_AUTO_EXIT ctx_context *again = NULL;
        printf("once more: %s\n", ctx_status_name(attempt(ctx_enter_block(request, &again))));
    }
    print_user("still inside");
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));

    printf("return true: %d\n", handle_request(request, 1));
    print_user("the server");
    printf("return false: %d\n", handle_request(request, 2));
    print_user("the server");

    for (;;) {
        CTX_AUTO_EXIT ctx_context *inside = NULL;
        must(ctx_enter_block(request, &inside));
        print_user("in the loop");
        break;
    }
    print_user("the server");

    handle_twice(request);
    print_user("the server");

    ctx_context_unref(request);
    return 0;
}
