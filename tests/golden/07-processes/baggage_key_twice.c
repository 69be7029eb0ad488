/* One key twice is no error in W3C Baggage. What nobody claims goes on as it came, as often as it came;
 * what a variable claims has the last value, as in OpenTelemetry, and the others are left out. Keys are
 * compared as they stand: %41 and A are two. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"

static ctx_var x = CTX_VAR_INIT("x", &ctx_int_hooks);
static ctx_var *const vars[] = {&x};

static void pass(const char *text, size_t count)
{
    ctx_context *context;
    ctx_baggage_report report;
    char *written;
    must(ctx_baggage_read(text, vars, count, &context, &report));
    must(ctx_baggage_write(context, vars, count, &written));
    printf("%s, claimed by %zu: %s", text, count, written);
    if (report.left_out > 0) {
        printf(" (%zu left out, at %zu: %s)", report.left_out, report.offset,
               ctx_strerror(report.why));
    }
    printf("\n");
    free(written);
    ctx_context_unref(context);
}

int main(void)
{
    pass("x=1,x=2,k=3", 0);
    pass("x=1,x=2,k=3", 1);
    pass("x=1,k=3,x=two", 1); /* of those that the variable does not refuse */
    pass("%41=1,A=2", 0);
    pass("%78=1,x=2,X=3", 1);
    return 0;
}
