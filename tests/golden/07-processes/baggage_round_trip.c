/* A context written as baggage and read again has the same values, as values of their own. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&user_id, &tenant};

static void print_context(const char *where, const ctx_context *context)
{
    printf("%s: user %ld, tenant %s\n", where,
           (long)CTX_INT_OF(ctx_context_get_or(context, &user_id, CTX_INT(0))),
           (char *)ctx_context_get_or(context, &tenant, "?"));
}

int main(void)
{
    ctx_context *received;
    char *text = "user_id=12345,tenant=blue%20team";
    must(ctx_baggage_read(text, vars, 2, &received, NULL));
    print_context("read", received);

    must(ctx_baggage_write(received, vars, 2, &text));
    ctx_context *again;
    must(ctx_baggage_read(text, vars, 2, &again, NULL));
    print_context("written and read again", again);

    bool equal;
    must(ctx_context_equal(received, again, &equal));
    printf("equal: %s\n", equal ? "True" : "False");
    printf("set here: %d\n", ctx_var_get_or(&tenant, NULL) != NULL);

    free(text);
    ctx_context_unref(received);
    ctx_context_unref(again);
    return 0;
}
