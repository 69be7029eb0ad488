/* The members of a text, how they are counted and found, and how one is written. */
#include "members.h"
#include "unit.h"

static ctx_members members; /* too much for a small stack */
static ctx_baggage_report report;

static void split(const char *text, bool is_strict)
{
    report = (ctx_baggage_report){.why = CTX_OK};
    memset(&members, 0xff, sizeof members);
    ctx_members_split(text, is_strict, &members, &report);
}

static void reports(size_t count, size_t left_out, size_t offset, ctx_status why)
{
    expect(members.count == count, "each good member is found");
    expect(report.left_out == left_out, "each bad member is counted");
    expect(report.offset == offset, "the report has the first trouble of the text");
    expect(report.why == why, "the report says what the first trouble is");
}

static void splits(void)
{
    split("a=1,b=2", true);
    reports(2, 0, 0, CTX_OK);
    expect(members.bytes == 7, "the comma between two members counts");
    split(" \t", true);
    reports(0, 0, 0, CTX_OK);
    split(", a=1 ,, b=2,", false);
    reports(2, 0, 0, CTX_OK);
    expect(members.bytes == 7, "blanks around members do not count");
    split("a=1,,b=2", true);
    reports(2, 1, 4, CTX_BAGGAGE_SYNTAX);
    split("a=1,b=2,", true);
    reports(2, 1, 8, CTX_BAGGAGE_SYNTAX);
    split("no,a=1,b=\",c=3", false);
    reports(2, 2, 2, CTX_BAGGAGE_SYNTAX);
    ctx_members_leave_out(&report, 9, CTX_BAGGAGE_VALUE);
    reports(2, 3, 2, CTX_BAGGAGE_SYNTAX);
    ctx_members_leave_out(&report, 1, CTX_BAGGAGE_VALUE);
    reports(2, 4, 1, CTX_BAGGAGE_VALUE);
}

static void limits(void)
{
    static char text[20000] = "a=";
    for (unsigned i = 0; i < 181; i++) {
        sprintf(text + strlen(text), ",x=%u", i % 10);
    }
    split(text, false);
    reports(180, 2, 2 + 179 * 4 + 1, CTX_BAGGAGE_TOO_MANY);
    strcpy(text, "a=1,b=");
    memset(text + 6, 'x', 8192 - 6);
    strcpy(text + 8192, ",c=2");
    split(text, false); /* a and b are 8192 bytes */
    reports(2, 1, 8193, CTX_BAGGAGE_TOO_LONG);
    expect(members.bytes == 8192, "baggage may have 8192 bytes");
    strcpy(text + 8192, "x,c=2");
    split(text, false);
    reports(2, 1, 4, CTX_BAGGAGE_TOO_LONG);
}

static void finds(void)
{
    const char *text = "ab=1,a=2,A=3,a=4,%61=5";
    split(text, false);
    expect(ctx_members_find(text, &members, 5, "a", 1) == &members.at[1],
           "the first of a key is found");
    expect(ctx_members_find(text, &members, 1, "a", 1) == NULL, "no further than asked for");
    expect(ctx_members_find(text, &members, 5, "A", 1) == &members.at[2], "case counts in a key");
    expect(ctx_members_find(text, &members, 5, "%61", 3) == &members.at[4], "keys are not decoded");
    expect(ctx_members_find(text, &members, 5, "b", 1) == NULL, "a part of a key is none");
}

static void writes(void)
{
    char buffer[128];
    ctx_text text = ctx_text_start(buffer, sizeof buffer);
    ctx_member_add_comma(&text);
    ctx_member_add_key(&text, "a b%");
    ctx_text_add_char(&text, '=');
    ctx_member_add_value(&text, "100% \"\\,;\xc3\xb6\0~", 13);
    expect(strcmp(buffer, "a%20b%=100%25%20%22%5C%2C%3B%C3%B6%00~") == 0,
           "what must be encoded is, and nothing else");
    const char *from = "x, b = 2 ; p=1 ,y";
    size_t at = 3;
    ctx_member member;
    expect(ctx_member_scan(from, false, &at, &member), "a member is found");
    ctx_member_add(&text, from, &member);
    expect(strcmp(strrchr(buffer, ','), ",b = 2 ; p=1") == 0,
           "a member goes on as it stands, behind a comma");
}

int main(void)
{
    splits();
    limits();
    finds();
    writes();
    return unit_end("members");
}
