/* The edges of the wire: which numbers and strings travel, who takes part, what is too long by one
 * byte, and what a second reading makes of the first. */
#include "ctx.h"
#include "unit.h"

static ctx_var number = CTX_VAR_INIT("number", &ctx_int_hooks);
static ctx_var word = CTX_VAR_INIT("word", &ctx_str_hooks);
static ctx_var *const vars[] = {&number, &word};

static void refuses_number(const char *text)
{
    void *value = &number;
    check(ctx_int_hooks.decode(text, strlen(text), &value) == CTX_BAGGAGE_VALUE);
    check(value == &number);
}

static void accepts_number(const char *text, intmax_t expected)
{
    void *value = NULL;
    must(ctx_int_hooks.decode(text, strlen(text), &value));
    check(CTX_INT_OF(value) == expected);
}

static void numbers(void)
{
    char text[64];
    accepts_number("0", 0);
    accepts_number("-0", 0);
    accepts_number("007", 7);
    snprintf(text, sizeof text, "%jd", (intmax_t)INTPTR_MAX);
    accepts_number(text, INTPTR_MAX);
    text[strlen(text) - 1]++; /* ...807 is now ...808: one more than the most */
    refuses_number(text);
    snprintf(text, sizeof text, "%jd", (intmax_t)INTPTR_MIN);
    accepts_number(text, INTPTR_MIN);
    text[strlen(text) - 1]++;
    refuses_number(text);
    static const char *const wrong[] = {"", "-", "--1", "+1", " 1", "1 ", "1x", "x", "0x10", "1.0"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        refuses_number(wrong[i]);
    }
    void *value = &number;
    check(ctx_int_hooks.decode("1\0002", 3, &value) == CTX_BAGGAGE_VALUE && value == &number);
}

static void strings(void)
{
    static const ctx_hooks *str = &ctx_str_hooks;
    char buffer[8];
    char *copy = golden_copy("one");
    void *value = &word;
    check(str->equal(copy, "one") && !str->equal(copy, "two"));
    check(!str->equal(NULL, copy) && !str->equal(copy, NULL) && !str->equal(NULL, NULL));
    check(str->encode(buffer, sizeof buffer, NULL) == CTX_NO_TEXT);
    check(str->encode(buffer, sizeof buffer, copy) == 3 && strcmp(buffer, "one") == 0);
    check(str->decode("a\0b", 3, &value) == CTX_BAGGAGE_VALUE && value == &word);
    free(copy);
}

/* Hooks that go only one way, or neither: what cannot be decoded is not read, and what cannot be
 * encoded is not written, set or not. */
static size_t encode_one(char *buffer, size_t size, const void *value)
{
    (void)value;
    return (size_t)snprintf(buffer, size, "1");
}

static ctx_status decode_one(const char *text, size_t length, void **value)
{
    *value = CTX_INT(length);
    return *text == '1' ? CTX_OK : CTX_BAGGAGE_VALUE;
}

static const ctx_hooks neither_way = {.encode = NULL};
static const ctx_hooks out = {.encode = encode_one};
static const ctx_hooks in = {.decode = decode_one};

static char *written_of(ctx_var *const *list, size_t count)
{
    char *text;
    must(ctx_baggage_write(NULL, list, count, &text));
    return text;
}

static char *written(void)
{
    return written_of(vars, 2);
}

static void cannot_write(ctx_var *var)
{
    char *text = NULL;
    ctx_var *const list[] = {&number, var};
    check(attempt(ctx_baggage_write(NULL, list, 2, &text)) == CTX_BAGGAGE_VALUE && text == NULL);
}

static void cannot_read(ctx_var *var)
{
    char text[64];
    ctx_context *read = NULL;
    size_t offset = 0;
    snprintf(text, sizeof text, "%s=1", var->name);
    check(attempt(ctx_baggage_read_strict(text, &var, 1, &read, &offset)) == CTX_BAGGAGE_VALUE);
    check(read == NULL && text[offset - 1] == '=');
    ctx_baggage_report report;
    must(ctx_baggage_read(text, &var, 1, &read, &report));
    check(report.left_out == 1 && report.offset == offset && report.why == CTX_BAGGAGE_VALUE);
    check(ctx_context_len(read) == 0);
    ctx_context_unref(read);
}

/* The variables that keep what came are in no list of variables: they have no member of their own. */
static void taking_part(void)
{
    static ctx_var hookless = CTX_VAR_INIT("hookless", NULL);
    static ctx_var silent = CTX_VAR_INIT("silent", &neither_way);
    static ctx_var leaves = CTX_VAR_INIT("leaves", &out);
    static ctx_var comes = CTX_VAR_INIT("comes", &in);
    ctx_var *const mute[] = {&hookless, &silent, &comes, &ctx_baggage_other, &ctx_baggage_claimed};
    ctx_var *const deaf[] = {&hookless, &silent, &leaves, &ctx_baggage_other, &ctx_baggage_claimed};
    for (size_t i = 0; i < sizeof mute / sizeof *mute; i++) {
        cannot_write(mute[i]);
        cannot_read(deaf[i]);
    }
    ctx_var *const both[] = {&leaves, &number};
    must(ctx_var_set(&leaves, &number));
    must(ctx_var_set(&number, CTX_INT(1)));
    char *text = written_of(both, 2);
    check(strcmp(text, "leaves=1,number=1") == 0);
    free(text);
}

/* A string of `length` bytes, each of which is itself on the wire. */
static char *of_length(size_t length)
{
    static char many[20001];
    memset(many, 'x', sizeof many);
    many[length] = '\0';
    return golden_copy(many);
}

/* A value that is cut in the middle of a letter is too long, and not in a wrong encoding. */
static void length_in_letters(void)
{
    char *untouched = NULL;
    char many[20001] = "";
    for (size_t i = 0; i < sizeof many - 1; i += 2) {
        memcpy(many + i, "\xc3\xa9", 2);
    }
    for (size_t ascii = 0; ascii < 2; ascii++) {
        char *value = golden_copy(many);
        must(ctx_var_set(&word, value));
        check(attempt(ctx_baggage_write(NULL, vars, 2, &untouched)) == CTX_BAGGAGE_TOO_LONG);
        check(untouched == NULL);
        memmove(many + 1, many, sizeof many - 3); /* the same, but for a byte before it */
        many[0] = 'x';
        many[sizeof many - 2] = '\0';
    }
}

/* "word=" is five bytes of the 8192. */
static void lengths(void)
{
    static const size_t too_long[] = {8188, 8189, 8190, 8192, 8193, 8194, 8195, 20000};
    ctx_var *const word_first[] = {&word, &number};
    char *untouched = NULL;
    char *longest = of_length(8187);
    must(ctx_var_set(&word, longest));
    char *text = written();
    check(strlen(text) == 8192);
    free(text);
    for (size_t i = 0; i < sizeof too_long / sizeof too_long[0]; i++) {
        char *value = of_length(too_long[i]);
        must(ctx_var_set(&word, value));
        check(attempt(ctx_baggage_write(NULL, vars, 2, &untouched)) == CTX_BAGGAGE_TOO_LONG);
        check(attempt(ctx_baggage_write(NULL, word_first, 2, &untouched)) == CTX_BAGGAGE_TOO_LONG);
        check(untouched == NULL);
    }
}

static const char *others_of(const ctx_context *context)
{
    return ctx_context_get_or(context, &ctx_baggage_other, NULL);
}

static ctx_context *read_in(const char *text)
{
    ctx_context *read;
    must(ctx_baggage_read(text, vars, 2, &read, NULL));
    return read;
}

/* What nobody claimed in a first reading is gone after a second, also where that leaves nothing. */
static void second_reading(void)
{
    ctx_context *first = read_in("other=a;b=c,number=5,more=1");
    check(strcmp(others_of(first), "other=a;b=c,more=1") == 0);
    must(ctx_enter(first));
    ctx_context *second = read_in("new=2");
    check(strcmp(others_of(second), "new=2") == 0);
    ctx_context *third = read_in("number=6");
    check(!ctx_context_contains(third, &ctx_baggage_other));
    check(strcmp(others_of(first), "other=a;b=c,more=1") == 0);
    must(ctx_exit(first));
    ctx_context_unref(third);
    ctx_context_unref(second);
    ctx_context_unref(first);
}

/* What a program puts among the members of others by hand is no baggage: writing says so. */
static void others_by_hand(void)
{
    static const struct {
        const char *text;
        ctx_status status;
    } all[] = {{"no member", CTX_BAGGAGE_SYNTAX}, {"a=1\n", CTX_BAGGAGE_SYNTAX}, {"a=1", CTX_OK}};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        char *text = NULL;
        char *others = golden_copy(all[i].text);
        must(ctx_var_set(&ctx_baggage_other, others));
        check(attempt(ctx_baggage_write(NULL, vars, 2, &text)) == all[i].status);
        check((text == NULL) == (all[i].status != CTX_OK));
        free(text);
    }
}

/* Others' members, up to the limits, never keep a program from sending its own; and one whose name
 * is a variable's goes on as long as that variable has nothing to send. */
static void set_others(const char *text)
{
    char *others = golden_copy(text);
    must(ctx_var_set(&ctx_baggage_other, others));
}

static void writes(const char *expected)
{
    char *text = written();
    check(strcmp(text, expected) == 0);
    free(text);
}

static void others_and_room(void)
{
    char full[CTX_BAGGAGE_MAX_BYTES + 1] = "o=";
    memset(full + 2, 'x', sizeof full - 3);
    full[sizeof full - 1] = '\0';
    set_others(full);
    writes(full);
    full[sizeof full - 9] = '\0'; /* 8184 bytes: room for number=1 beside it, but not for a comma */
    set_others(full);
    must(ctx_var_set(&number, CTX_INT(1)));
    writes("number=1");
    full[sizeof full - 10] = '\0';
    set_others(full);
    char *text = written();
    check(strlen(text) == CTX_BAGGAGE_MAX_BYTES && strncmp(text, "number=1,o=x", 12) == 0);
    free(text);
}

static void others_and_number(void)
{
    char many[6 * CTX_BAGGAGE_MAX_MEMBERS] = "";
    for (unsigned i = 0; i < CTX_BAGGAGE_MAX_MEMBERS; i++) {
        sprintf(many + strlen(many), "%sm%u=", i == 0 ? "" : ",", i);
    }
    set_others(many);
    writes(many);
    must(ctx_var_set(&number, CTX_INT(1)));
    char *text = written();
    check(strncmp(text, "number=1,m0=,", 13) == 0 && strstr(text, ",m178=") != NULL);
    check(strstr(text, ",m179=") == NULL);
    free(text);
}

static void others_and_names(void)
{
    must(ctx_var_set(&word, NULL));
    set_others("word=theirs,a=1,w%6Frd2=2");
    writes("word=theirs,a=1,w%6Frd2=2");
    char *own = golden_copy("own");
    must(ctx_var_set(&word, own));
    writes("word=own,a=1,w%6Frd2=2");
    set_others("w%6Frd=1,word=2;p,w%6Frd=3, word = 4 , wor=5");
    writes("word=own,w%6Frd=1,w%6Frd=3,wor=5");
}

static void environments(void)
{
    ctx_context *read;
    unsetenv(CTX_BAGGAGE_ENVIRONMENT);
    must(ctx_baggage_read_environment(vars, 2, &read, NULL));
    check(ctx_context_len(read) == 0);
    ctx_context_unref(read);
    char old[] = CTX_BAGGAGE_ENVIRONMENT "=old=1";
    char home[] = "HOME=/";
    char *const before[] = {old, home, NULL};
    char **after;
    must(ctx_baggage_environment(NULL, vars, 2, before, &after));
    check(after[0] == home && after[1] == NULL);
    free(after);
}

static void in_its_own(void (*test)(void))
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    test();
    must(ctx_exit(context));
    ctx_context_unref(context);
}

int main(void)
{
    numbers();
    strings();
    in_its_own(taking_part);
    in_its_own(lengths);
    in_its_own(length_in_letters);
    in_its_own(second_reading);
    in_its_own(others_by_hand);
    in_its_own(others_and_room);
    in_its_own(others_and_number);
    in_its_own(others_and_names);
    in_its_own(environments);
    return unit_end("the edges of the wire");
}
