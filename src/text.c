#include "text.h"
#include "debug.h"

#include <stdio.h>
#include <string.h>

ctx_text ctx_text_start(char *buffer, size_t size)
{
    CTX_ASSERT(buffer != NULL || size == 0);
    if (size > 0) {
        buffer[0] = '\0';
    }
    return (ctx_text){.buffer = buffer, .size = size, .length = 0};
}

void ctx_text_add_char(ctx_text *text, char c)
{
    if (text->length + 1 < text->size) {
        text->buffer[text->length] = c;
        text->buffer[text->length + 1] = '\0';
    }
    text->length++;
}

void ctx_text_add(ctx_text *text, const char *string)
{
    while (*string != '\0') {
        ctx_text_add_char(text, *string++);
    }
}

void ctx_text_add_address(ctx_text *text, const void *object)
{
    char address[32];
    snprintf(address, sizeof address, " at %p>", object);
    ctx_text_add(text, address);
}

static void add_escaped(ctx_text *text, unsigned char c, char quote)
{
    char escape[8];
    switch (c) {
    case '\n':
        ctx_text_add(text, "\\n");
        return;
    case '\r':
        ctx_text_add(text, "\\r");
        return;
    case '\t':
        ctx_text_add(text, "\\t");
        return;
    default:
        break;
    }
    if (c < 0x20 || c == 0x7f) {
        snprintf(escape, sizeof escape, "\\x%02x", (unsigned)c);
        ctx_text_add(text, escape);
        return;
    }
    if (c == '\\' || c == (unsigned char)quote) {
        ctx_text_add_char(text, '\\');
    }
    ctx_text_add_char(text, (char)c);
}

void ctx_text_add_repr(ctx_text *text, const char *string)
{
    /* Python prefers single quotes, unless only double ones save an escape. */
    bool use_double = strchr(string, '\'') != NULL && strchr(string, '"') == NULL;
    char quote = use_double ? '"' : '\'';
    ctx_text_add_char(text, quote);
    for (const char *s = string; *s != '\0'; s++) {
        add_escaped(text, (unsigned char)*s, quote);
    }
    ctx_text_add_char(text, quote);
}

void ctx_text_add_value(ctx_text *text, const ctx_hooks *hooks, const void *value)
{
    if (hooks != NULL && hooks->format != NULL) {
        size_t size;
        char *rest = ctx_text_rest(text, &size);
        text->length += hooks->format(rest, size, value);
    } else if (value == NULL) {
        ctx_text_add(text, "None");
    } else {
        ctx_text_add(text, "<object object");
        ctx_text_add_address(text, value);
    }
}

char *ctx_text_rest(const ctx_text *text, size_t *size)
{
    if (text->length >= text->size) {
        *size = 0;
        return NULL;
    }
    *size = text->size - text->length;
    CTX_ASSERT(text->buffer[text->length] == '\0');
    return text->buffer + text->length;
}
