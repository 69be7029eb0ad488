/* The order is that of the names, whatever was set when, and whether it was set, changed or unset;
 * and for one name, that of the addresses. */
#include "changes.h"

enum { COUNT = 9 };

/* In an array, the lower address has the lower number. */
static ctx_var vars[COUNT] = {
    CTX_VAR_INIT("trace", NULL),  CTX_VAR_INIT("user", NULL),  CTX_VAR_INIT("User", NULL),
    CTX_VAR_INIT("trace", NULL),  CTX_VAR_INIT("", NULL),      CTX_VAR_INIT("tracer", NULL),
    CTX_VAR_INIT("_trace", NULL), CTX_VAR_INIT("trace", NULL), CTX_VAR_INIT("Zone", NULL),
};
static ctx_token *tokens[COUNT];

static void *set_some(void *unused)
{
    static const int order[] = {8, 3, 0, 5, 7};
    for (int i = 0; i < 5; i++) {
        must(ctx_var_set_token(&vars[order[i]], INT(order[i]), &tokens[order[i]]));
    }
    return unused;
}

static void *all_at_once(void *unused)
{
    must(ctx_var_reset(&vars[3], tokens[3]));
    must(ctx_var_reset(&vars[8], tokens[8]));
    for (int i = COUNT - 1; i >= 0; i--) {
        if (i != 3 && i != 8) {
            must(ctx_var_set(&vars[i], INT(10 + i)));
        }
    }
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    run_and_print("some", request, set_some, NULL);
    run_and_print("all at once", request, all_at_once, NULL);
    for (int i = 0; i < COUNT; i++) {
        ctx_token_free(tokens[i]);
    }
    ctx_context_unref(request);
    return 0;
}
