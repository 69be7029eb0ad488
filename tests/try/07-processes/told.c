/* Says what it has been told in BAGGAGE. */
#include "ctx.h"

#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);

int main(void)
{
    ctx_var *const vars[] = {&user_id, &tenant};
    ctx_context *told;
    ctx_baggage_report report;
    if (ctx_baggage_read_environment(vars, 2, &told, &report) != CTX_OK) {
        return 1;
    }
    printf("user %ld, tenant %s, others %s\n",
           (long)CTX_INT_OF(ctx_context_get_or(told, &user_id, CTX_INT(0))),
           (char *)ctx_context_get_or(told, &tenant, "?"),
           (char *)ctx_context_get_or(told, &ctx_baggage_other, "none"));
    if (report.left_out > 0) {
        printf("left out %zu, the first at byte %zu: %s\n", report.left_out, report.offset,
               ctx_strerror(report.why));
    }
    ctx_context_unref(told);
    return 0;
}
