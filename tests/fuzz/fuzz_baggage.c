/* Any bytes, read as baggage. What is read has the values that a second, simpler reading finds, can be written, and
 * read again to an equal context; what is refused changes nothing. With FUZZ_SAY set, it prints the status. */
#include "ctx.h"

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define check(condition) ((condition) ? (void)0 : fail(#condition, __LINE__))

static void fail(const char *condition, int line)
{
    fprintf(stderr, "fuzz_baggage.c:%d: not so: %s\n", line, condition);
    abort();
}

/* It can be printed, but it cannot travel. */
static size_t format_only(char *buffer, size_t size, const void *value)
{
    (void)value;
    return (size_t)snprintf(buffer, size, "at home");
}

static const ctx_hooks no_codec = {.format = format_only};

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var spaced = CTX_VAR_INIT("na me", &ctx_str_hooks);
static ctx_var accented = CTX_VAR_INIT("\xc3\xa9", &ctx_str_hooks);
static ctx_var percent = CTX_VAR_INIT("p%2", &ctx_str_hooks);
static ctx_var at_home = CTX_VAR_INIT("at_home", &no_codec);
static ctx_var *const vars[] = {&user_id, &tenant, &spaced, &accented, &percent, &at_home};
#define VARS (sizeof vars / sizeof *vars)

/* The second reading, for texts that the library has accepted: what stands between commas is a member. */

static bool is_escape(const char *from, const char *end)
{
    return end - from >= 3 && *from == '%' && isxdigit((unsigned char)from[1]) &&
           isxdigit((unsigned char)from[2]);
}

/* In a name a percent sign may stand alone; in a value it must not. */
static size_t decode(const char *from, const char *end, bool is_name, char *to)
{
    size_t length = 0;
    while (from < end) {
        if (is_escape(from, end)) {
            char digits[3] = {from[1], from[2], '\0'};
            to[length++] = (char)strtoul(digits, NULL, 16);
            from += 3;
        } else {
            check(is_name || *from != '%');
            to[length++] = *from++;
        }
    }
    to[length] = '\0';
    return length;
}

static const char *skip(const char *at)
{
    return at + strspn(at, " \t");
}

/* The end without the blanks before it. */
static const char *trim(const char *start, const char *end)
{
    while (end > start && (end[-1] == ' ' || end[-1] == '\t')) {
        end--;
    }
    return end;
}

/* Finds the member of that name and decodes its value; false if there is none, and a failure if there are two. */
static bool find_value(const char *text, const char *name, char *value)
{
    static char found[CTX_BAGGAGE_MAX_BYTES + 1];
    bool is_found = false;
    while (*skip(text) != '\0') {
        const char *start = skip(text);
        const char *end = start + strcspn(start, ",");
        const char *equals = memchr(start, '=', (size_t)(end - start));
        check(equals != NULL);
        decode(start, trim(start, equals), true, found);
        if (strcmp(found, name) == 0) {
            check(!is_found);
            is_found = true;
            const char *first = skip(equals + 1);
            const char *semicolon = memchr(first, ';', (size_t)(end - first));
            decode(first, trim(first, semicolon != NULL ? semicolon : end), false, value);
        }
        text = *end == ',' ? end + 1 : end;
    }
    return is_found;
}

/* By the table of well-formed byte sequences in the Unicode standard (3-7). */
static bool is_utf8(const unsigned char *s)
{
    while (*s != '\0') {
        unsigned char first = *s++;
        unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        int following = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
        if ((first >= 0x80 && first < 0xc2) || first > 0xf4) {
            return false;
        }
        for (; following > 0; following--, s++) {
            if (*s < low || *s > high) {
                return false;
            }
            low = 0x80;
            high = 0xbf;
        }
    }
    return true;
}

static void check_value(const char *text, const ctx_context *context, const ctx_var *var)
{
    static char expected[CTX_BAGGAGE_MAX_BYTES + 1];
    void *value;
    ctx_status status = ctx_context_get(context, var, &value);
    check((status == CTX_OK) == find_value(text, ctx_var_name(var), expected));
    if (status != CTX_OK) {
        return;
    }
    if (var == &user_id) {
        check(CTX_INT_OF(value) == (intptr_t)strtoll(expected, NULL, 10));
        return;
    }
    check(var != &at_home);
    check(strcmp(value, expected) == 0);
    check(is_utf8(value));
}

static void check_round_trip(const ctx_context *context, size_t count)
{
    char *text;
    char *again;
    ctx_context *back;
    bool equal;
    check(ctx_baggage_write(context, &text) == CTX_OK);
    check(strlen(text) <= CTX_BAGGAGE_MAX_BYTES);
    check(ctx_baggage_read(text, vars, count, &back, NULL) == CTX_OK);
    check(ctx_context_equal(context, back, &equal) == CTX_OK && equal);
    check(ctx_baggage_write(back, &again) == CTX_OK);
    check(strcmp(text, again) == 0);
    free(text);
    free(again);
    ctx_context_unref(back);
}

static void check_accepted(const char *text, const ctx_context *context, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        check_value(text, context, vars[i]);
    }
    for (size_t i = count; i < VARS; i++) {
        check(!ctx_context_contains(context, vars[i]));
    }
    check_round_trip(context, count);
}

/* Twice the same, and within the text. */
static void check_refused(const char *text, ctx_status status, size_t offset, size_t count)
{
    ctx_context *none = NULL;
    size_t again = SIZE_MAX;
    check(status >= CTX_BAGGAGE_SYNTAX && status <= CTX_BAGGAGE_VALUE);
    check((status == CTX_BAGGAGE_TOO_LONG) == (strlen(text) > CTX_BAGGAGE_MAX_BYTES));
    check(offset <= strlen(text));
    check(ctx_baggage_read(text, vars, count, &none, &again) == status);
    check(again == offset && none == NULL);
}

static void read_with(const char *text, size_t count)
{
    ctx_context *out = NULL;
    size_t offset = SIZE_MAX;
    ctx_status status = ctx_baggage_read(text, vars, count, &out, &offset);
    if (getenv("FUZZ_SAY") != NULL) {
        printf("%s\n", ctx_strerror(status));
    }
    if (status == CTX_OK) {
        check(strlen(text) <= CTX_BAGGAGE_MAX_BYTES);
        check_accepted(text, out, count);
        ctx_context_unref(out);
    } else {
        check(out == NULL);
        check_refused(text, status, offset, count);
    }
}

/* Once with the variables and once without any, when every member is somebody else's. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    check(text != NULL);
    if (size > 0) {
        memcpy(text, data, size);
    }
    text[size] = '\0';
    char *exact =
        realloc(text, strlen(text) + 1); /* the sanitizer sees the first byte read behind the NUL */
    check(exact != NULL);
    ctx_context *current;
    read_with(exact, VARS);
    read_with(exact, 0);
    check(ctx_copy_context(&current) == CTX_OK);
    check(ctx_context_len(current) == 0);
    ctx_context_unref(current);
    free(exact);
    return 0;
}
