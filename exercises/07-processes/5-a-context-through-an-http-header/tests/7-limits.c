/* Bytes that end anywhere, in a block of their own, and more of them than anybody wants. */
#include "server.h"

static void read_block(const char *bytes, size_t length)
{
    char *block = malloc(length + (length == 0));
    if (block == NULL) {
        exit(2);
    }
    memcpy(block, bytes, length);
    read_first(block, length);
    free(block);
}

/* Headers of so many bytes, the empty line included, and then a body. */
static void read_long(size_t length, size_t body)
{
    static const char begin[] = "baggage: user_id=7\r\nx: ";
    char *block = malloc(length + body);
    if (block == NULL) {
        exit(2);
    }
    memset(block, 'x', length + body);
    memcpy(block, begin, sizeof begin - 1);
    memcpy(block + length - 4, "\r\n\r\n", 4);
    printf("%zu and %zu: ", length, body);
    read_first(block, length + body);
    free(block);
}

/* Headers that are too long, with some bytes at a place. */
static void read_long_with(const char *what, size_t at, const char *words)
{
    size_t length = HEADERS_MAX_BYTES + 100;
    char *block = malloc(length);
    if (block == NULL) {
        exit(2);
    }
    memset(block, 'x', length);
    memcpy(block, "x: ", 3);
    memcpy(block + at, what, strlen(what));
    memcpy(block + length - 4, "\r\n\r\n", 4);
    printf("%s: ", words);
    read_first(block, length);
    free(block);
}

int main(void)
{
    static const char whole[] = "baggage: user_id=7\r\n a\r\n\r\nbody";
    for (size_t length = 0; length < sizeof whole; length++) {
        printf("%zu: ", length);
        read_block(whole, length);
    }
    read_long(HEADERS_MAX_BYTES - 1, 0);
    read_long(HEADERS_MAX_BYTES, 0);
    read_long(HEADERS_MAX_BYTES + 1, 0);
    read_long(HEADERS_MAX_BYTES + 4, 0);
    read_long(HEADERS_MAX_BYTES, 100000);
    read_long(100, 100000);
    read_long(100000, 0);
    read_long_with("no colon\r\nx: ", 0, "a wrong line");
    read_long_with(" \r\nx: ", 0, "a blank at the beginning");
    read_long_with("\r\nno colon\r\n", HEADERS_MAX_BYTES - 12, "a wrong line at the limit");
    read_long_with("\r\nno colon\r\n", HEADERS_MAX_BYTES - 11, "one that does not end before it");
    read_long_with("\x01", HEADERS_MAX_BYTES - 1, "a wrong byte before the limit");
    read_long_with("\x01", HEADERS_MAX_BYTES, "a wrong byte behind it");
    return 0;
}
