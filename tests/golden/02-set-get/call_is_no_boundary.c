/* A function call makes no new context: what a function sets stays set for its caller. */
#include "golden.h"

#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void print_user_id(const char *when)
{
    void *value;
    must(ctx_var_get(&user_id, &value));
    printf("%s: %ld\n", when, NUMBER(value));
}

static void log_in(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    print_user_id("in the function");
}

int main(void)
{
    print_user_id("before the call");
    log_in();
    print_user_id("after the call");
    return 0;
}
