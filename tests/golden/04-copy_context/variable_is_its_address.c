/* A variable is known by its address. A copy of the structure is another variable, and one that is
 * initialised again is the same one. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var copied;

static void print_all(const char *when)
{
    ctx_context *now;
    must(ctx_copy_context(&now));
    printf("%s: %zu set; user_id %ld, deadline %ld, copied %ld\n", when, ctx_context_len(now),
           NUMBER(ctx_var_get_or(&user_id, INT(-1))), NUMBER(ctx_var_get_or(&deadline, INT(-1))),
           NUMBER(ctx_var_get_or(&copied, INT(-1))));
    ctx_context_unref(now);
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(1)));
    must(ctx_var_set(&deadline, INT(30)));
    copied = user_id;
    print_all("copied");
    must(ctx_var_set(&copied, INT(2)));
    print_all("and set");

    user_id = (ctx_var)CTX_VAR_INIT("user_id", NULL);
    print_all("initialised again");
    must(ctx_var_set(&user_id, INT(3)));
    print_all("and set");
    return 0;
}
