/* One member at a time: where its parts are, in either reading, and where it breaks off. */
#include "member.h"
#include "unit.h"

typedef struct example {
    const char *text;
    const char *marks; /* k key, v value, p properties and what is before them */
    size_t at;         /* where the scan stands behind it */
    size_t strict_at;  /* the same for the strict one, which has broken off where this is less */
} example;

static const example examples[] = {
    {"a=1", "k v", 3, 3},
    {"a=1,b=2", "k v", 3, 3},
    {"key = value", "kkk   vvvvv", 11, 11},
    {"a=", "k ", 2, 2},
    {"a=  ,b", "k ", 4, 4},
    {"a= ;p", "k ppp", 5, 5},
    {"a=1;p=2;q", "k vpppppp", 9, 9},
    {"a=1 ; p = 2 ,x", "k vpppppppp", 12, 12},
    {"a=%41", "k vvv", 5, 5},
    {"100%=50%", "kkkk vvv", 8, 7},
    {"a=1;=", "k vpp", 5, 4},
    {"a=1;p=\"x\"", "k vpppppp", 9, 6},
    {"a=x==y", "k vvvv", 6, 6},
    {"!#$&'*+-.^_`|~0aZ=1", "kkkkkkkkkkkkkkkkk v", 19, 19},
};

static const struct {
    const char *text;
    size_t at;
} broken[] = {
    {"", 0},         {"a", 1},        {"=1", 0},     {"a b=1", 2},  {"a=1 2", 4},
    {"a=\"1\"", 2},  {"a=1\\", 3},    {"a(b)=1", 1}, {"\xc3=1", 0}, {"a=\xc3", 2},
    {"a=1\n", 3},    {"a\x7f=1", 1},  {"a=\x7f", 2}, {" a=1", 0},   {"a=1;p\r\nX: y", 5},
    {"a=1;\x01", 4}, {"a=1;\x7f", 4},
};

static void marks_of(const ctx_member *member, char *marks, size_t size)
{
    memset(marks, ' ', size);
    memset(marks + member->start, 'k', member->key_end - member->start);
    memset(marks + member->value, 'v', member->value_end - member->value);
    memset(marks + member->value_end, 'p', member->end - member->value_end);
    marks[member->end] = '\0';
}

static bool scan(const char *text, bool is_strict, size_t *at, char *marks, size_t size)
{
    ctx_member member;
    char *exact = golden_copy(text); /* so that a look behind the end is seen */
    *at = 0;
    bool is_one = ctx_member_scan(exact, is_strict, at, &member);
    if (is_one) {
        marks_of(&member, marks, size);
    }
    free(exact);
    return is_one;
}

/* The words, and the text that they are about as C writes it. */
static const char *about(const char *text, bool is_strict, const char *words)
{
    static char said[256];
    size_t length = (size_t)snprintf(said, sizeof said, "%s: \"", words);
    for (; *text != '\0'; text++) {
        bool stands = *text >= ' ' && *text < 0x7f && *text != '"' && *text != '\\';
        length += (size_t)snprintf(said + length, sizeof said - length, stands ? "%c" : "\\x%02x",
                                   (unsigned char)*text);
    }
    snprintf(said + length, sizeof said - length, "\", %s", is_strict ? "strict" : "tolerant");
    return said;
}

static void check_example(const example *e)
{
    char marks[64];
    size_t at;
    expect(scan(e->text, false, &at, marks, sizeof marks),
           about(e->text, false, "a member is found"));
    expect(strcmp(marks, e->marks) == 0,
           about(e->text, false, "key, value and properties are where they are"));
    expect(at == e->at, about(e->text, false, "the scan stands at the comma, or at the end"));
    bool strict = scan(e->text, true, &at, marks, sizeof marks);
    expect(strict == (e->strict_at == e->at),
           about(e->text, true, "the strict scan takes what W3C has, and no more"));
    expect(at == e->strict_at, about(e->text, true, "the strict scan stands where the trouble is"));
    expect(!strict || strcmp(marks, e->marks) == 0,
           about(e->text, true, "both scans find the same parts"));
}

int main(void)
{
    char marks[64];
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        check_example(&examples[i]);
    }
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        for (unsigned strict = 0; strict < 2; strict++) {
            size_t at;
            const char *text = broken[i].text;
            expect(!scan(text, strict == 1, &at, marks, sizeof marks),
                   about(text, strict == 1, "what is no member breaks off"));
            expect(at == broken[i].at,
                   about(text, strict == 1, "it breaks off at the byte where the trouble is"));
        }
    }
    return unit_end("one member");
}
