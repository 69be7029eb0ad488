#include "codec.h"
#include "text.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t int_format(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "%" PRIdPTR, CTX_INT_OF(value));
}

static ctx_status int_decode(const char *text, size_t length, void **value)
{
    /* strtoimax would also take spaces and a plus, which this library never writes. */
    const char *digits = *text == '-' ? text + 1 : text;
    if (*digits == '\0' || strspn(digits, "0123456789") != length - (size_t)(digits - text)) {
        return CTX_BAGGAGE_VALUE;
    }
    int before = errno;
    errno = 0;
    intmax_t number = strtoimax(text, NULL, 10);
    bool fits = errno == 0 && number >= INTPTR_MIN && number <= INTPTR_MAX;
    errno = before;
    if (!fits) {
        return CTX_BAGGAGE_VALUE;
    }
    *value = CTX_INT((intptr_t)number);
    return CTX_OK;
}

const ctx_hooks ctx_int_hooks = {
    .format = int_format,
    .encode = int_format,
    .decode = int_decode,
};

static size_t str_format(char *buffer, size_t size, const void *value)
{
    ctx_text text = ctx_text_start(buffer, size);
    if (value == NULL) {
        ctx_text_add(&text, "None");
    } else {
        ctx_text_add_repr(&text, value);
    }
    return text.length;
}

static bool str_equal(const void *a, const void *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static size_t str_encode(char *buffer, size_t size, const void *value)
{
    if (value == NULL) {
        return CTX_NO_TEXT;
    }
    ctx_text text = ctx_text_start(buffer, size);
    ctx_text_add(&text, value);
    return text.length;
}

static ctx_status str_decode(const char *text, size_t length, void **value)
{
    if (strlen(text) != length) {
        return CTX_BAGGAGE_VALUE;
    }
    char *copy = malloc(length + 1);
    if (copy == NULL) {
        return CTX_NO_MEMORY;
    }
    *value = memcpy(copy, text, length + 1);
    return CTX_OK;
}

const ctx_hooks ctx_str_hooks = {
    .release = free,
    .format = str_format,
    .equal = str_equal,
    .encode = str_encode,
    .decode = str_decode,
};
