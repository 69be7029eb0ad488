/* The mapping's own get: a fallback for what is not set there; the variable's default is not asked. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);
static ctx_var group = CTX_VAR_INIT_DEFAULT("group", "everyone", NULL);
static ctx_var session = CTX_VAR_INIT("session", NULL);

static void print_value(const ctx_context *context, const ctx_var *var)
{
    const char *or_none = ctx_context_get_or(context, var, NULL);
    const char *or_dash = ctx_context_get_or(context, var, "-");
    printf("%s: get: %s, get or -: %s\n", ctx_var_name(var), or_none == NULL ? "None" : or_none,
           or_dash == NULL ? "None" : or_dash);
}

int main(void)
{
    must(ctx_var_set(&user, "ann"));
    must(ctx_var_set(&session, NULL)); /* set, and to None */
    ctx_context *copy;
    must(ctx_copy_context(&copy));

    print_value(copy, &user);
    print_value(copy, &group);
    print_value(copy, &session);

    ctx_context_unref(copy);
    return 0;
}
