/* UTF-8 by itself: which bytes are letters, and what stands for those that are not. */
#include "unit.h"
#include "utf8.h"

static size_t encode(uint32_t letter, char *to)
{
    unsigned following = letter < 0x80 ? 0 : letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    static const unsigned char mark[] = {0x00, 0xc0, 0xe0, 0xf0};
    to[0] = (char)(unsigned char)(mark[following] | letter >> 6 * following);
    for (unsigned i = 1; i <= following; i++) {
        to[i] = (char)(unsigned char)(0x80 | (letter >> 6 * (following - i) & 0x3f));
    }
    return following + 1;
}

/* Every letter there is, and none of the surrogates. */
static void every_letter(void)
{
    for (uint32_t letter = 0; letter < 0x110000; letter++) {
        char bytes[4];
        size_t length = encode(letter, bytes);
        bool is_surrogate = letter >= 0xd800 && letter < 0xe000;
        if (ctx_utf8_is_valid(bytes, length) == is_surrogate) {
            expect(is_surrogate, "every letter is UTF-8");
            expect(false, "a surrogate is not UTF-8");
        }
        if (!is_surrogate && length > 1 && ctx_utf8_is_valid(bytes, length - 1)) {
            expect(false, "a letter that is cut short is not UTF-8");
        }
    }
}

static void repairs(const char *bytes, const char *expected)
{
    size_t length = strlen(bytes);
    char to[64];
    char *exact = golden_copy(bytes); /* so that a look too far is seen */
    size_t written = ctx_utf8_repair(exact, length, to);
    expect(written == strlen(expected) && memcmp(to, expected, written) == 0,
           "U+FFFD stands for each longest run that could have begun a letter, and for each other "
           "byte");
    expect(ctx_utf8_is_valid(exact, length) == (strcmp(bytes, expected) == 0),
           "what needs no repair is UTF-8, and else it is not");
    free(exact);
}

#define FFFD "\xef\xbf\xbd"

int main(void)
{
    every_letter();
    expect(ctx_utf8_is_valid("", 0), "no bytes are UTF-8");
    expect(ctx_utf8_is_valid("a\0b", 3), "a NUL is a letter");
    repairs("K\xc3\xb6ln", "K\xc3\xb6ln");
    repairs("K\xf6ln", "K" FFFD "ln");
    repairs("\xc0\xaf", FFFD FFFD);                   /* a slash, overlong */
    repairs("\xe0\x80\xaf", FFFD FFFD FFFD);          /* the same, of three */
    repairs("\xed\xa0\x80", FFFD FFFD FFFD);          /* a surrogate */
    repairs("\xf4\x90\x80\x80", FFFD FFFD FFFD FFFD); /* beyond the last letter */
    repairs("\xe2\x82", FFFD);                        /* two of three */
    repairs("\xe2\x82x", FFFD "x");
    repairs("\xf0\x9f\x98\xe2\x82\xac", FFFD "\xe2\x82\xac");
    repairs("\x80\x80", FFFD FFFD);
    repairs("\xc3", FFFD);
    return unit_end("UTF-8");
}
