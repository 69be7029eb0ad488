/* Ten characters, of which eight are digits, and which are a day. Anything else has no value. */
#include "dates.h"

static void decode_first(const char *text, size_t length)
{
    void *value = "untouched";
    ctx_status status = attempt_into(value, date_hooks.decode(text, length, &value));
    printf("%-14s ", text);
    if (status == CTX_OK) {
        print_date(value);
        printf("\n");
        date_hooks.release(value);
    } else {
        printf("%s, %s\n", status == CTX_BAGGAGE_VALUE ? "no" : ctx_strerror(status),
               (const char *)value);
    }
}

static void decode(const char *text)
{
    decode_first(text, strlen(text));
}

int main(void)
{
    decode("2026-02-28");
    decode("0001-01-01");
    decode("9999-12-31");
    decode("2024-02-29");
    decode("2026-08-09"); /* which is octal for nobody */
    decode("2026-02-29");
    decode("0000-01-01");
    decode("2026-00-10");
    decode("2026-10-00");
    decode("2026-13-01");
    decode("2026-06-31");
    decode("");
    decode("2026");
    decode("2026-2-28");
    decode("2026-02-8");
    decode("26-02-28");
    decode("02026-02-28");
    decode("2026-02-028");
    decode("20260228");
    decode("2026/02/28");
    decode("2026-02/28");
    decode("2026_02-28");
    decode(" 026-02-28");
    decode("2026- 2-28");
    decode("2026-02- 8");
    decode("+026-02-28");
    decode("2026-+2-28");
    decode("2026--2-28");
    decode("2026-02-2a");
    decode("2026-02-28 ");
    decode("2026-02-28Z");
    decode("2026-02-28T12");
    decode("2026-W09-6");
    decode("2026-02-:0");
    decode("2026-02-2/");
    decode("\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6");
    decode_first("2026-02-28\0", 11);
    decode_first("2026-02-28\0 or later", 20);
    decode_first("2026-02\0-28", 10);
    return 0;
}
