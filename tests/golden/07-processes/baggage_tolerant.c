/* What comes from outside is read member by member. A bad one is left out and the others are read; the
 * report says how many were left out, and of the first of them where its trouble is, and what. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&user_id, &tenant};

static const char *const texts[] = {
    "user_id=7,tenant=red",
    ", user_id=7,, ,tenant=red,",                   /* lists that were joined, some of them empty */
    "tenant,user_id=7",                             /* no value */
    "tenant=two words,user_id=7",                   /* a space in a value */
    "user_id=seven,tenant=red",                     /* no integer */
    "user_id=7,tenant=nul%00inside",                /* no string of C's */
    "user_id=7,tenant=100%",                        /* a percent sign is itself */
    "user_id=7,tenant=red;=;\"what is this?\"",     /* whatever is in the properties */
    "user_id=7,tenant=red\r\nX-Admin: yes,trace=a", /* a line that is none of ours */
    "=,two words,user_id=1 2,tenant=red,\"",
};

static void print_context(const ctx_context *context)
{
    printf("  user %ld, tenant %s, other %s\n",
           (long)CTX_INT_OF(ctx_context_get_or(context, &user_id, CTX_INT(0))),
           (char *)ctx_context_get_or(context, &tenant, "?"),
           (char *)ctx_context_get_or(context, &ctx_baggage_other, "nothing"));
}

static void print_text(const char *text)
{
    for (; *text != '\0'; text++) {
        putchar(*text < ' ' ? '~' : *text);
    }
    putchar('\n');
}

int main(void)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        ctx_context *context;
        ctx_baggage_report report;
        must(ctx_baggage_read(texts[i], vars, 2, &context, &report));
        print_text(texts[i]);
        if (report.left_out > 0) {
            printf("%*s^ %s, %zu left out\n", (int)report.offset, "", ctx_strerror(report.why),
                   report.left_out);
        }
        print_context(context);
        ctx_context_unref(context);
    }
    return 0;
}
