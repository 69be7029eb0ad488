/* The ready-made hooks by themselves: which numbers and strings travel, and what they are here. */
#include "codec.h"
#include "unit.h"

static int untouched;

static ctx_status decode(const ctx_hooks *hooks, const char *text, size_t length, void **value)
{
    return attempt(hooks->decode(text, length, value));
}

static void number(const char *text, intmax_t expected)
{
    char buffer[32];
    void *value = NULL;
    expect(decode(&ctx_int_hooks, text, strlen(text), &value) == CTX_OK,
           "a decimal number is read");
    expect(CTX_INT_OF(value) == expected, "it is the number that it says");
    size_t length = ctx_int_hooks.encode(buffer, sizeof buffer, value);
    char again[32];
    snprintf(again, sizeof again, "%jd", expected);
    expect(length == strlen(again) && strcmp(buffer, again) == 0, "a number is written in decimal");
}

static void no_number(const char *text, size_t length)
{
    void *value = &untouched;
    expect(decode(&ctx_int_hooks, text, length, &value) == CTX_BAGGAGE_VALUE,
           "what is no decimal number that fits is refused");
    expect(value == &untouched, "a refusal hands out nothing");
}

static void numbers(void)
{
    static const char *const wrong[] = {"", "-", "--1", "+1", " 1", "1 ", "1x", "x", "0x10", "1.0"};
    char text[64];
    number("0", 0);
    number("-17", -17);
    number("007", 7);
    for (unsigned i = 0; i < 2; i++) {
        snprintf(text, sizeof text, "%jd", i == 0 ? (intmax_t)INTPTR_MAX : (intmax_t)INTPTR_MIN);
        number(text, i == 0 ? (intmax_t)INTPTR_MAX : (intmax_t)INTPTR_MIN);
        text[strlen(text) - 1]++; /* one further from zero */
        no_number(text, strlen(text));
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        no_number(wrong[i], strlen(wrong[i]));
    }
    no_number("1\0002", 3);
}

static void strings(void)
{
    char buffer[16];
    void *value = &untouched;
    const ctx_hooks *str = &ctx_str_hooks;
    expect(decode(str, "a\0b", 3, &value) == CTX_BAGGAGE_VALUE, "a string with a NUL is refused");
    expect(value == &untouched, "a refusal hands out nothing");
    expect(decode(str, "one", 3, &value) == CTX_OK, "a string is read");
    expect(strcmp(value, "one") == 0 && str->equal(value, "one") && !str->equal(value, "two"),
           "it is a copy");
    expect(!str->equal(NULL, value) && !str->equal(value, NULL), "a string is not NULL");
    expect(str->encode(buffer, sizeof buffer, value) == 3 && strcmp(buffer, "one") == 0,
           "a string is written as it is");
    expect(str->encode(buffer, 2, value) == 3, "the length is that of all of it");
    expect(str->format(buffer, sizeof buffer, value) == 5 && strcmp(buffer, "'one'") == 0,
           "it prints as Python prints it");
    str->release(value);
    expect(str->encode(buffer, sizeof buffer, NULL) == CTX_NO_TEXT, "NULL does not travel");
    expect(str->format(buffer, sizeof buffer, NULL) == 4 && strcmp(buffer, "None") == 0,
           "NULL prints as None");
}

int main(void)
{
    numbers();
    strings();
    return unit_end("numbers and strings");
}
