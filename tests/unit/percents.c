/* Percent-encoding by itself: what an escape is, how far a look at one may go, and both ways. */
#include "percent.h"
#include "unit.h"

/* Whether an escape begins there; the text ends where its block does, so that a look too far is seen. */
static bool is_escape(const char *text)
{
    char *exact = golden_copy(text);
    bool result = ctx_percent_is_escape(exact);
    free(exact);
    return result;
}

static void escapes(void)
{
    static const char *const right[] = {"%41", "%0f", "%fF", "%00", "%9a%"};
    static const char *const wrong[] = {"",    "%",   "%4",  "%g0", "%0g", "%%41", "4",
                                        "41%", "%-1", "% 1", "%:0", "%/0", "%@0",  "%`0"};
    for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
        expect(is_escape(right[i]), "a percent sign and two hexadecimal digits are an escape");
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        expect(!is_escape(wrong[i]), "anything else is no escape");
    }
}

static void decodes(const char *from, const char *expected, size_t length)
{
    char *to = malloc(strlen(from) + 1);
    if (to == NULL) {
        to = malloc(strlen(from) + 1);
    }
    expect(to != NULL && ctx_percent_decode(from, strlen(from), to) == length,
           "decoding returns how many bytes it has made");
    expect(memcmp(to, expected, length) == 0, "an escape becomes its byte, and all else stays");
    free(to);
}

static void every_byte(void)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        char buffer[8];
        char back[8];
        ctx_text text = ctx_text_start(buffer, sizeof buffer);
        ctx_percent_add(&text, (char)byte);
        expect(text.length == 3, "an escape has three characters");
        expect(ctx_percent_decode(buffer, 3, back) == 1 && (unsigned char)back[0] == byte,
               "each byte comes back from its escape");
        expect(strspn(buffer, "%0123456789ABCDEF") == 3, "the digits are written as capitals");
    }
}

int main(void)
{
    escapes();
    decodes("", "", 0);
    decodes("blue%20team", "blue team", 9);
    decodes("%E2%82%ac", "\xe2\x82\xac", 3);
    decodes("100%", "100%", 4);
    decodes("%%41%4", "%A%4", 4);
    decodes("a%00b", "a\0b", 3);
    decodes("%2541", "%41", 3); /* once, and not twice */
    every_byte();
    return unit_end("percent-encoding");
}
