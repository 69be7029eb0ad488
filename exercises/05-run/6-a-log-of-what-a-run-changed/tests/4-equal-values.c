/* Where the hook says that two values are equal, nothing has changed; without a hook, only one
 * pointer is equal to itself. NULL is asked about like any other. */
#include "changes.h"

static unsigned asked;

/* Hundreds count, the rest does not; and None is equal to 99. */
static bool same_hundred(const void *a, const void *b)
{
    asked++;
    return NUMBER(a) / 100 == NUMBER(b) / 100;
}

static const ctx_hooks hooks = {.equal = same_hundred};
static ctx_var amount = CTX_VAR_INIT("amount", &hooks);
static ctx_var bound = CTX_VAR_INIT("bound", NULL);

static void *set_both(void *value)
{
    must(ctx_var_set(&amount, value));
    must(ctx_var_set(&bound, value));
    return NULL;
}

static void *detour(void *value)
{
    set_both(INT(12345));
    return set_both(value);
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    run_and_print("for the first time", request, set_both, INT(0));
    asked = 0;
    run_and_print("the same", request, set_both, INT(0));
    printf("  the hook was %s\n", asked > 0 ? "asked" : "not asked");
    run_and_print("equal for one", request, set_both, INT(99));
    run_and_print("equal for none", request, set_both, INT(100));
    run_and_print("equal for one", request, detour, INT(199));
    run_and_print("equal for both", request, detour, INT(199));
    run_and_print("equal for none", request, detour, NULL);
    ctx_context_unref(request);
    return 0;
}
