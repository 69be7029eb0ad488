/* Draws the members of a text: k key, v value, p properties. With "strict", as W3C has them written. */
#include "member.h"

#include <stdio.h>
#include <string.h>

static char marks[256];

static void mark(size_t from, size_t to, char letter)
{
    for (size_t i = strlen(marks); i < to && i < sizeof marks - 1; i++) {
        marks[i] = i < from ? ' ' : letter;
    }
}

int main(int argc, char **argv)
{
    const char *text = argc > 1 ? argv[1] : "";
    bool is_strict = argc > 2 && strcmp(argv[2], "strict") == 0;
    printf("%s\n", text);
    for (size_t at = 0;; at++) {
        ctx_member member;
        at += strspn(text + at, " \t");
        if (!is_strict && (text[at] == ',' || text[at] == '\0')) {
            /* nothing between two commas: no member, and no mistake */
        } else if (ctx_member_scan(text, is_strict, &at, &member)) {
            mark(member.start, member.key_end, 'k');
            mark(member.value, member.value_end, 'v');
            mark(member.value_end, member.end, 'p');
        } else {
            mark(at, at + 1, '^');
            at += strcspn(text + at, ",");
        }
        if (text[at] == '\0') {
            break;
        }
    }
    printf("%s\n", marks);
    return 0;
}
