/* A date goes into baggage, and comes back as a date of its own. */
#include "dates.h"

#include "baggage.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var valid_until = CTX_VAR_INIT("valid_until", &date_hooks);
static ctx_var *const vars[] = {&valid_until};

static void send(int year, int month, int day)
{
    char *text;
    ctx_context *received;
    date *set = date_new(year, month, day);
    must(ctx_var_set(&valid_until, set));
    must_into(text, ctx_baggage_write(NULL, vars, 1, &text));
    printf("%s\n", text);
    must(ctx_var_set(&valid_until, NULL));
    must_into(received, ctx_baggage_read_strict(text, vars, 1, &received, NULL));
    printf("  ");
    print_date(ctx_context_get_or(received, &valid_until, NULL));
    printf("\n");
    ctx_context_unref(received);
    free(text);
}

int main(void)
{
    send(2026, 2, 28);
    send(2024, 2, 29);
    send(1999, 12, 31);
    send(800, 12, 25);
    send(1, 1, 1);
    send(9999, 12, 31);
    return 0;
}
