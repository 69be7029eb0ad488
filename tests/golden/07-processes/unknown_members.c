/* Members that no variable claims pass through a program, byte for byte; one that its own variable
 * names is its own to send. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&tenant};

static void print_written(const char *when, const ctx_context *context)
{
    char *text;
    must(ctx_baggage_write(context, vars, 1, &text));
    printf("%s: %s\n", when, text);
    free(text);
}

static void *set_tenant(void *value)
{
    must(ctx_var_set(&tenant, value));
    return NULL;
}

static void *drop_others(void *unused)
{
    must(ctx_var_set(&ctx_baggage_other, NULL));
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_baggage_read("trace = a1 ;ttl=60,tenant=red;secret", NULL, 0, &request, NULL));
    printf("unknown: %s\n", (char *)ctx_context_get_or(request, &ctx_baggage_other, "nothing"));
    print_written("passed on", request);

    char *blue = golden_copy("blue");
    must(ctx_run(request, set_tenant, blue, NULL));
    print_written("with a tenant of its own", request);

    must(ctx_run(request, drop_others, NULL, NULL));
    print_written("without the others", request);

    ctx_context_unref(request);
    return 0;
}
