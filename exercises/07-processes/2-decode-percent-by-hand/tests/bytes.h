/* What the tests of the decoder share. */
#ifndef BYTES_H
#define BYTES_H

#include "answer.h"
#include "golden.h"

#define ROOM 64

/* Bytes as they are read in a listing: what is no ASCII letter, digit or sign, as <e9>. */
static inline void print_bytes(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte > ' ' && byte < 0x7f) {
            printf("%c", byte);
        } else {
            printf("<%02x>", byte);
        }
    }
}

static inline const char *reason(ctx_status status)
{
    switch (status) {
    case CTX_BAGGAGE_SYNTAX:
        return "no escape";
    case CTX_BAGGAGE_VALUE:
        return "a zero byte";
    default:
        return ctx_strerror(status);
    }
}

/* The first `length` characters of `text`, into a buffer with more than room enough. */
static inline void decode_first(const char *text, size_t length)
{
    char to[ROOM];
    size_t decoded = 777;
    size_t offset = 777;
    memset(to, '?', sizeof to);
    print_bytes(text, length);
    ctx_status status = percent_decode(text, length, to, sizeof to, &decoded, &offset);
    if (status == CTX_OK && decoded < ROOM) {
        printf(" -> %zu: ", decoded);
        print_bytes(to, decoded);
        printf("%s\n", to[decoded] == '\0' ? "" : ", and no NUL");
    } else if (status == CTX_OK) {
        printf(" -> %zu bytes?\n", decoded);
    } else {
        printf(" -> %s at %zu\n", reason(status), offset);
    }
}

static inline void decode(const char *text)
{
    decode_first(text, strlen(text));
}

#endif
