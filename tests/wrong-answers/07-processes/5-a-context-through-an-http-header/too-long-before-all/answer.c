/* caught by 7-limits: without an empty line it does not look at the lines that are there */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

#define NAME "baggage"
#define NAME_LENGTH (sizeof NAME - 1)

ctx_status header_write(const ctx_context *context, ctx_var *const *vars, size_t count, char **line)
{
    if (line == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    char *text;
    ctx_status status = ctx_baggage_write(context, vars, count, &text);
    if (status != CTX_OK) {
        return status;
    }
    if (*text == '\0') {
        *line = text;
        return CTX_OK;
    }
    char *made = malloc(sizeof NAME ": \r\n" + strlen(text));
    if (made != NULL) {
        strcpy(made, NAME ": ");
        strcat(made, text);
        strcat(made, "\r\n");
        *line = made;
    }
    free(text);
    return made == NULL ? CTX_NO_MEMORY : CTX_OK;
}

typedef struct headers {
    const char *bytes;
    size_t length;
    size_t at;      /* the line that comes next */
    char *text;     /* of all lines that are ours */
    size_t written; /* so much of it is there */
    size_t lines;   /* how many there were */
    size_t ours;    /* and of these, ours */
    bool is_ours;   /* the latest one */
} headers;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_of_line(char c)
{
    return is_blank(c) || ((unsigned char)c > ' ' && c != 0x7f);
}

static bool is_of_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL);
}

/* Where the line that comes next ends, and whether it does so in the bytes. */
static bool find_end(const headers *h, size_t *end)
{
    size_t at = h->at;
    while (at < h->length && is_of_line(h->bytes[at])) {
        at++;
    }
    *end = at;
    return h->length - at >= 2 && h->bytes[at] == '\r' && h->bytes[at + 1] == '\n';
}

static bool is_our_name(const char *name, size_t length)
{
    if (length != NAME_LENGTH) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        char lower = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] - 'A' + 'a' : name[i]);
        if (lower != NAME[i]) {
            return false;
        }
    }
    return true;
}

/* Adds what is between two places, without the blanks around it. */
static void add(headers *h, size_t from, size_t end)
{
    while (from < end && is_blank(h->bytes[from])) {
        from++;
    }
    while (end > from && is_blank(h->bytes[end - 1])) {
        end--;
    }
    memcpy(h->text + h->written, h->bytes + from, end - from);
    h->written += end - from;
}

static bool go_on(headers *h, size_t end)
{
    if (h->lines == 0) {
        return false;
    }
    if (h->is_ours) {
        h->text[h->written++] = ' ';
        add(h, h->at, end);
    }
    return true;
}

static bool begin(headers *h, size_t end)
{
    size_t colon = h->at;
    while (colon < end && is_of_name(h->bytes[colon])) {
        colon++;
    }
    if (colon == h->at || colon == end || h->bytes[colon] != ':') {
        return false;
    }
    h->lines++;
    h->is_ours = is_our_name(h->bytes + h->at, colon - h->at);
    if (h->is_ours) {
        if (h->ours++ > 0) {
            h->text[h->written++] = ',';
        }
        add(h, colon + 1, end);
    }
    return true;
}

/* Whether it is only the limit that has cut the line. */
static bool is_cut(const headers *h, size_t end)
{
    return end == h->length || (end + 1 == h->length && h->bytes[end] == '\r');
}

static bool has_end(const headers *h)
{
    for (size_t at = 3; at < h->length; at++) {
        if (memcmp(h->bytes + at - 3, "\r\n\r\n", 4) == 0) {
            return true;
        }
    }
    return h->length >= 2 && memcmp(h->bytes, "\r\n", 2) == 0;
}

/* All lines, up to the empty one. */
static ctx_status collect(headers *h, bool is_all)
{
    for (;;) {
        size_t end;
        if (!find_end(h, &end)) {
            return !is_all && is_cut(h, end) ? CTX_BAGGAGE_TOO_LONG : CTX_BAGGAGE_SYNTAX;
        }
        if (end == h->at) {
            h->text[h->written] = '\0';
            return CTX_OK;
        }
        if (!(is_blank(h->bytes[h->at]) ? go_on(h, end) : begin(h, end))) {
            return CTX_BAGGAGE_SYNTAX;
        }
        h->at = end + 2;
    }
}

ctx_status headers_read(const char *bytes, size_t length, ctx_var *const *vars, size_t count,
                        ctx_context **out, ctx_baggage_report *report)
{
    if (bytes == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    bool is_all = length <= HEADERS_MAX_BYTES;
    headers h = {.bytes = bytes, .length = is_all ? length : HEADERS_MAX_BYTES};
    h.text = malloc(h.length + 1);
    if (h.text == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = !is_all && !has_end(&h) ? CTX_BAGGAGE_TOO_LONG : collect(&h, is_all);
    if (status == CTX_OK) {
        status = ctx_baggage_read(h.text, vars, count, out, report);
    }
    free(h.text);
    return status;
}
