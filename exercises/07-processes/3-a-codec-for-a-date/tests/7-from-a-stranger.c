/* Baggage that comes from outside: a date that is none is left out, and the rest is read. A strict
 * reading refuses all of it, and says where. */
#include "dates.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var valid_until = CTX_VAR_INIT("valid_until", &date_hooks);
static ctx_var *const vars[] = {&valid_until, &user_id};

static void read_strictly(const char *text)
{
    ctx_context *out = NULL;
    size_t offset = 777;
    ctx_status status = attempt_into(out, ctx_baggage_read_strict(text, vars, 2, &out, &offset));
    if (status == CTX_OK) {
        printf("  strictly: OK\n");
        ctx_context_unref(out);
    } else {
        printf("  strictly: %s at %zu\n", ctx_strerror(status), offset);
    }
}

static void read(const char *text)
{
    ctx_context *out;
    ctx_baggage_report report;
    must_into(out, ctx_baggage_read(text, vars, 2, &out, &report));
    printf("%s\n  ", text);
    print_date(ctx_context_get_or(out, &valid_until, NULL));
    printf(", user %ld, %zu left out\n", NUMBER(ctx_context_get_or(out, &user_id, INT(0))),
           report.left_out);
    ctx_context_unref(out);
    read_strictly(text);
}

int main(void)
{
    read("user_id=7,valid_until=2026-02-28");
    read("valid_until=%32026%2D02%2d28 ;ttl=60, user_id=7");
    read("valid_until=2026-02-30,user_id=7");
    read("user_id=7,valid_until=2026-02-28%00");
    read("valid_until=,user_id=7");
    read("valid_until=2026-02-28,valid_until=tomorrow,user_id=7");
    read("valid_until=tomorrow,valid_until=2026-02-28,user_id=7");
    return 0;
}
