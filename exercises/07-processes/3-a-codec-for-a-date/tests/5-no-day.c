/* NULL, and dates that do not exist, stay at home; the other variables leave. */
#include "dates.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

#include <limits.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var valid_until = CTX_VAR_INIT("valid_until", &date_hooks);
static ctx_var *const vars[] = {&valid_until, &user_id};

static void write_with(date *value)
{
    char *text;
    must(ctx_var_set(&valid_until, value));
    must_into(text, ctx_baggage_write(NULL, vars, 2, &text));
    printf("%s\n", text);
    free(text);
}

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    write_with(date_new(2026, 2, 28));
    write_with(NULL);
    write_with(date_new(2026, 2, 29));
    write_with(date_new(0, 0, 0));
    write_with(date_new(10000, 1, 1));
    write_with(date_new(2026, -1, -1));
    write_with(date_new(INT_MIN, INT_MIN, INT_MIN));
    printf("%s\n", date_hooks.encode(NULL, 0, NULL) == CTX_NO_TEXT ? "no text" : "a text");
    date_hooks.release(NULL);
    return 0;
}
