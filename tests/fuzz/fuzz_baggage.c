/* Any bytes, read as baggage, both ways. A model of a few lines, which looks at one member at a time, says what there
 * is to read; what one reading accepts the other reads no differently; what is written is read again to the same, and
 * of what the program has written itself nothing is left out by the strict reading. With FUZZ_SAY set, it prints what
 * the strict reading says. */
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

/* It can be printed, but it cannot come from outside. */
static size_t format_only(char *buffer, size_t size, const void *value)
{
    (void)value;
    return (size_t)snprintf(buffer, size, "at home");
}

static const ctx_hooks no_codec = {.format = format_only, .encode = format_only};

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var spaced = CTX_VAR_INIT("na me", &ctx_str_hooks);
static ctx_var accented = CTX_VAR_INIT("\xc3\xa9", &ctx_str_hooks);
static ctx_var percent = CTX_VAR_INIT("p%2", &ctx_str_hooks);
static ctx_var at_home = CTX_VAR_INIT("at_home", &no_codec);
static ctx_var *const vars[] = {&user_id, &tenant, &spaced, &accented, &percent, &at_home};
static const char *const keys[] = {"user_id", "tenant", "na%20me", "%C3%A9", "p%2", "at_home"};
#define VARS (sizeof vars / sizeof *vars)
#define MAX CTX_BAGGAGE_MAX_BYTES

/* The model. What stands between two commas is a member, or nothing. */
typedef struct model {
    size_t members; /* that there is room for */
    size_t bytes;
    size_t left_out;
    bool is_strict;          /* whether the strict reading takes it */
    char *other;             /* what no variable claims */
    char *value[VARS];       /* decoded and repaired, as a string; or NULL */
    const char *taken[VARS]; /* where that member begins */
} model;

static bool is_key_char(char c)
{
    return isalnum((unsigned char)c) || (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL);
}

static bool is_value_char(char c)
{
    return c == 0x21 || (c >= 0x23 && c <= 0x2b) || (c >= 0x2d && c <= 0x3a) ||
           (c >= 0x3c && c <= 0x5b) || (c >= 0x5d && c <= 0x7e);
}

static bool is_line_char(char c)
{
    return c == '\t' || (c & 0x80) != 0 || (c >= ' ' && c != 0x7f);
}

static bool all_are(bool (*kind)(char), const char *from, const char *end)
{
    while (from < end && kind(*from)) {
        from++;
    }
    return from == end;
}

/* A piece of text, and the same without the blanks around it. */
typedef struct piece {
    const char *from;
    const char *end;
} piece;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static piece trimmed(const char *from, const char *end)
{
    while (from < end && is_blank(*from)) {
        from++;
    }
    while (end > from && is_blank(end[-1])) {
        end--;
    }
    return (piece){from, end};
}

static const char *find(const char *from, const char *end, char c)
{
    const char *at = memchr(from, c, (size_t)(end - from));
    return at == NULL ? end : at;
}

static bool is_escape(const char *from, const char *end)
{
    return end - from >= 3 && *from == '%' && isxdigit((unsigned char)from[1]) &&
           isxdigit((unsigned char)from[2]);
}

static size_t percents_alone(piece p)
{
    size_t alone = 0;
    for (; p.from < p.end; p.from++) {
        alone += *p.from == '%' && !is_escape(p.from, p.end);
    }
    return alone;
}

static size_t decode(piece p, char *to)
{
    size_t length = 0;
    while (p.from < p.end) {
        if (is_escape(p.from, p.end)) {
            char digits[3] = {p.from[1], p.from[2], '\0'};
            to[length++] = (char)strtoul(digits, NULL, 16);
            p.from += 3;
        } else {
            to[length++] = *p.from++;
        }
    }
    to[length] = '\0';
    return length;
}

/* How many bytes the well-formed beginning of a letter has, and how many the letter; by the table of the Unicode
 * standard (3-7). */
static size_t letter(const unsigned char *s, size_t left, size_t *whole)
{
    unsigned char low = *s == 0xe0 ? 0xa0 : *s == 0xf0 ? 0x90 : 0x80;
    unsigned char high = *s == 0xed ? 0x9f : *s == 0xf4 ? 0x8f : 0xbf;
    *whole = *s < 0x80 ? 1 : *s < 0xc2 || *s > 0xf4 ? 0 : *s < 0xe0 ? 2 : *s < 0xf0 ? 3 : 4;
    size_t length = 1;
    while (length < *whole && length < left && s[length] >= low && s[length] <= high) {
        length++;
        low = 0x80;
        high = 0xbf;
    }
    return length;
}

/* True if there was something to repair. */
static bool repair(const char *bytes, size_t length, char *to)
{
    bool is_repaired = false;
    for (size_t at = 0; at < length;) {
        size_t whole;
        size_t taken = letter((const unsigned char *)bytes + at, length - at, &whole);
        bool is_whole = taken == whole;
        memcpy(to, is_whole ? bytes + at : "\xef\xbf\xbd", is_whole ? taken : 3);
        to += is_whole ? taken : 3;
        is_repaired = is_repaired || !is_whole;
        at += taken;
    }
    *to = '\0';
    return is_repaired;
}

static bool is_number(const char *text)
{
    static char again[MAX + 1];
    char *end;
    long long number = strtoll(text, &end, 10);
    if (end == text || *end != '\0' || strspn(text, "-0123456789") != strlen(text)) {
        return false;
    }
    /* What is out of range does not come out as it went in. */
    const char *digits = text + (*text == '-');
    digits += strspn(digits, "0");
    snprintf(again, sizeof again, "%lld", number);
    return number == 0 ? *digits == '\0' : strcmp(again + (*again == '-'), digits) == 0;
}

static bool is_strict_property(piece p)
{
    const char *equals = find(p.from, p.end, '=');
    piece key = trimmed(p.from, equals);
    piece value = trimmed(equals == p.end ? p.end : equals + 1, p.end);
    return key.from < key.end && all_are(is_key_char, key.from, key.end) &&
           all_are(is_value_char, value.from, value.end) && percents_alone(value) == 0;
}

static bool are_strict_properties(const char *from, const char *end)
{
    while (from < end) {
        const char *next = find(from + 1, end, ';');
        if (!is_strict_property((piece){from + 1, next})) {
            return false;
        }
        from = next;
    }
    return true;
}

/* A member whose key is vars[i]'s. The last that is not refused is the one that is read. */
static void claim(model *m, size_t i, const char *start, piece value)
{
    static char bytes[MAX + 1];
    static char repaired[MAX + 1];
    size_t length = decode(value, bytes);
    bool is_repaired = repair(bytes, length, repaired);
    bool is_refused = strlen(bytes) != length || vars[i] == &at_home ||
                      (vars[i] == &user_id && !is_number(repaired));
    m->is_strict = m->is_strict && !is_repaired && !is_refused && m->value[i] == NULL;
    if (is_refused || m->value[i] != NULL) {
        m->left_out++;
    }
    if (!is_refused) {
        free(m->value[i]);
        m->value[i] = strdup(repaired);
        m->taken[i] = start;
        check(m->value[i] != NULL);
    }
}

static void take(model *m, const char *start, const char *end, piece key, piece value, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strlen(keys[i]) == (size_t)(key.end - key.from) &&
            memcmp(keys[i], key.from, strlen(keys[i])) == 0) {
            claim(m, i, start, value);
            return;
        }
    }
    sprintf(m->other + strlen(m->other), "%s%.*s", *m->other == '\0' ? "" : ",", (int)(end - start),
            start);
}

static void read_piece(model *m, piece p, size_t count)
{
    const char *semicolon = find(p.from, p.end, ';');
    const char *equals = find(p.from, semicolon, '=');
    piece key = trimmed(p.from, equals);
    piece value = trimmed(equals == semicolon ? equals : equals + 1, semicolon);
    size_t bytes =
        m->bytes + (m->members > 0) + (size_t)(p.end - p.from) + 2 * percents_alone(value);
    if (equals == semicolon || key.from == key.end || !all_are(is_key_char, key.from, key.end) ||
        !all_are(is_value_char, value.from, value.end) ||
        !all_are(is_line_char, semicolon, p.end) || m->members == CTX_BAGGAGE_MAX_MEMBERS ||
        bytes > MAX) {
        m->left_out++;
        m->is_strict = false;
        return;
    }
    m->members++;
    m->bytes = bytes;
    m->is_strict =
        m->is_strict && percents_alone(value) == 0 && are_strict_properties(semicolon, p.end);
    take(m, p.from, p.end, key, value, count);
}

static void read_model(model *m, const char *text, size_t count)
{
    piece all = trimmed(text, text + strlen(text));
    *m = (model){.is_strict = strlen(text) <= MAX, .other = calloc(1, MAX + 2)};
    check(m->other != NULL);
    for (const char *at = all.from; all.from < all.end; at++) {
        const char *comma = find(at, all.end, ',');
        piece p = trimmed(at, comma);
        if (p.from < p.end) {
            read_piece(m, p, count);
        } else {
            m->is_strict = false;
        }
        at = comma;
        if (comma == all.end) {
            return;
        }
    }
}

static void end_model(model *m)
{
    free(m->other);
    for (size_t i = 0; i < VARS; i++) {
        free(m->value[i]);
    }
}

static void check_value(const ctx_context *context, const ctx_var *var, const char *expected)
{
    void *value;
    ctx_status status = ctx_context_get(context, var, &value);
    check((status == CTX_OK) == (expected != NULL));
    if (var == &user_id && status == CTX_OK) {
        check(CTX_INT_OF(value) == (intptr_t)strtoll(expected, NULL, 10));
    } else if (status == CTX_OK) {
        check(strcmp(value, expected) == 0);
    }
}

static const char *text_of(const ctx_context *context, const ctx_var *var)
{
    return ctx_context_get_or(context, var, "");
}

static void check_as_in_the_model(const model *m, const ctx_context *context)
{
    for (size_t i = 0; i < VARS; i++) {
        check_value(context, vars[i], m->value[i]);
    }
    check(strcmp(text_of(context, &ctx_baggage_other), m->other) == 0);
    check(ctx_context_contains(context, &ctx_baggage_other) == (*m->other != '\0'));
    check(m->bytes <= MAX && strlen(text_of(context, &ctx_baggage_claimed)) <= m->bytes);
}

static char *write_context(const ctx_context *context, size_t count)
{
    char *text;
    check(ctx_baggage_write(context, vars, count, &text) == CTX_OK);
    check(strlen(text) <= MAX);
    return text;
}

static bool is_equal(const ctx_context *a, const ctx_context *b)
{
    bool equal;
    check(ctx_context_equal(a, b, &equal) == CTX_OK);
    return equal;
}

/* A member with properties is written as it came. */
static void check_properties(const char *text, const char *taken)
{
    if (taken == NULL) {
        return;
    }
    piece p = trimmed(taken, taken + strcspn(taken, ","));
    char *as_it_came = strndup(p.from, (size_t)(p.end - p.from));
    check(as_it_came != NULL);
    check(strchr(as_it_came, ';') == NULL || strstr(text, as_it_came) != NULL);
    free(as_it_came);
}

/* Nothing is lost on the way, and from the second time on not even an order is changed. */
static void check_round_trip(const model *m, const ctx_context *context, size_t count)
{
    char *text = write_context(context, count);
    ctx_context *back;
    ctx_baggage_report report;
    check(ctx_baggage_read(text, vars, count, &back, &report) == CTX_OK);
    check(report.left_out == 0 && report.why == CTX_OK);
    check_as_in_the_model(m, back);
    for (size_t i = 0; i < VARS; i++) {
        check_properties(text, m->taken[i]);
    }
    char *again = write_context(back, count);
    check(strcmp(text, again) == 0);
    free(again);
    free(text);
    ctx_context_unref(back);
}

static void *keep_nothing(void *unused)
{
    check(ctx_var_set(&ctx_baggage_other, NULL) == CTX_OK);
    check(ctx_var_set(&ctx_baggage_claimed, NULL) == CTX_OK);
    return unused;
}

/* What is written of variables alone is as W3C has it, whatever they came from. */
static void check_own(const model *m, const ctx_context *context, size_t count)
{
    ctx_context *own;
    ctx_context *back;
    check(ctx_context_copy(context, &own) == CTX_OK);
    check(ctx_run(own, keep_nothing, NULL, NULL) == CTX_OK);
    char *text = write_context(own, count);
    check(ctx_baggage_read_strict(text, vars, count, &back, NULL) == CTX_OK);
    for (size_t i = 0; i < VARS; i++) {
        check_value(back, vars[i], m->value[i]);
    }
    free(text);
    ctx_context_unref(back);
    ctx_context_unref(own);
}

/* What the strict reading takes, the other one has read no differently, and what is written of it is strict again. */
static void check_strict(const ctx_context *strict, const ctx_context *context, size_t count)
{
    ctx_context *back;
    check(is_equal(strict, context));
    char *text = write_context(strict, count);
    check(ctx_baggage_read_strict(text, vars, count, &back, NULL) == CTX_OK);
    free(text);
    ctx_context_unref(back);
}

static void check_refused(const char *text, ctx_status status, size_t offset)
{
    check(status >= CTX_BAGGAGE_SYNTAX && status <= CTX_BAGGAGE_VALUE);
    check((status == CTX_BAGGAGE_TOO_LONG) == (strlen(text) > MAX));
    check(offset <= strlen(text));
}

static void read_both(const char *text, size_t count)
{
    model m;
    ctx_context *context;
    ctx_context *strict = NULL;
    ctx_baggage_report report;
    size_t offset = SIZE_MAX;
    read_model(&m, text, count);
    check(ctx_baggage_read(text, vars, count, &context, &report) == CTX_OK);
    check(report.left_out == m.left_out && (report.left_out == 0) == (report.why == CTX_OK));
    check(report.left_out == 0 ? report.offset == 0 : report.offset <= strlen(text));
    check_as_in_the_model(&m, context);
    check_round_trip(&m, context, count);
    check_own(&m, context, count);
    ctx_status status = ctx_baggage_read_strict(text, vars, count, &strict, &offset);
    if (getenv("FUZZ_SAY") != NULL) {
        printf("%s\n", ctx_strerror(status));
    }
    check((status == CTX_OK) == m.is_strict && (status == CTX_OK) == (strict != NULL));
    if (status == CTX_OK) {
        check_strict(strict, context, count);
    } else {
        check_refused(text, status, offset);
    }
    ctx_context_unref(strict);
    ctx_context_unref(context);
    end_model(&m);
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
    read_both(exact, VARS);
    read_both(exact, 0);
    check(ctx_copy_context(&current) == CTX_OK);
    check(ctx_context_len(current) == 0);
    ctx_context_unref(current);
    free(exact);
    return 0;
}
