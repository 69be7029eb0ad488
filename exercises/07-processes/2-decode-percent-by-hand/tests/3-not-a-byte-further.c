/* The text is the beginning of a larger one. What stands behind it is none of its business, and it
 * may be the last in its block of memory, with no NUL. */
#include "bytes.h"

/* A block that ends where the text ends. */
static void decode_alone(const char *text)
{
    size_t length = strlen(text);
    char *block = malloc(length);
    if (block == NULL) {
        exit(2);
    }
    memcpy(block, text, length);
    decode_first(block, length);
    free(block);
}

int main(void)
{
    for (size_t length = 0; length <= 8; length++) {
        decode_first("ab%41%42", length);
    }
    decode_alone("plain");
    decode_alone("%41");
    decode_alone("cut%4");
    decode_alone("cut%");
    return 0;
}
