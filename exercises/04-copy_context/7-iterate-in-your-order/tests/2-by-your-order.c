/* The caller's function decides: here by the length of the name, and from Z to A. */
#include "walk.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var log_level = CTX_VAR_INIT("log", NULL);
static ctx_var trace = CTX_VAR_INIT("trace", NULL);
static ctx_var tenant = CTX_VAR_INIT("tenant", NULL);

static int by_length(const ctx_var *a, const ctx_var *b)
{
    return (int)strlen(ctx_var_name(a)) - (int)strlen(ctx_var_name(b));
}

static int from_z(const ctx_var *a, const ctx_var *b)
{
    return strcmp(ctx_var_name(b), ctx_var_name(a));
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    must(ctx_var_set(&deadline, INT(30)));
    must(ctx_var_set(&log_level, INT(7)));
    must(ctx_var_set(&trace, INT(1)));
    must(ctx_var_set(&tenant, INT(4)));
    ctx_context *all = now();
    printf("by length:\n");
    print_in_order(all, by_length);
    printf("from z:\n");
    print_in_order(all, from_z);
    ctx_context_unref(all);
    return 0;
}
