/* Without a function the order is that of the names. */
#include "walk.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var log_level = CTX_VAR_INIT("log", NULL);
static ctx_var log_file = CTX_VAR_INIT("log_file", NULL);
static ctx_var tenant = CTX_VAR_INIT("Tenant", NULL);

int main(void)
{
    ctx_context *empty = now();
    printf("an empty context:\n");
    print_in_order(empty, NULL);

    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *one = now();
    printf("one:\n");
    print_in_order(one, NULL);

    must(ctx_var_set(&log_file, INT(2)));
    must(ctx_var_set(&deadline, INT(30)));
    ctx_context *three = now();
    printf("three:\n");
    print_in_order(three, NULL);

    must(ctx_var_set(&tenant, NULL));
    must(ctx_var_set(&log_level, INT(7)));
    ctx_context *all = now();
    printf("five:\n");
    print_in_order(all, NULL);

    order_iter iter;
    printf("no context: %s\n", ctx_status_name(order_begin(&iter, NULL, NULL)));
    printf("no walk: %s\n", ctx_status_name(order_begin(NULL, all, NULL)));
    ctx_context_unref(empty);
    ctx_context_unref(one);
    ctx_context_unref(three);
    ctx_context_unref(all);
    return 0;
}
