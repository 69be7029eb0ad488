/* Baggage from outside: what the two readings make of one text, what is left out and what is told of it, what
 * of a member is kept and sent on, which bytes are UTF-8, and how much stack it all takes. */
#include "ctx.h"
#include "unit.h"
#include "utf8.h"

#include <errno.h>
#include <limits.h>

static ctx_var number = CTX_VAR_INIT("number", &ctx_int_hooks);
static ctx_var word = CTX_VAR_INIT("word", &ctx_str_hooks);
static ctx_var *const vars[] = {&number, &word};

static const char *text_of(const ctx_context *context, const ctx_var *var)
{
    return ctx_context_get_or(context, var, "");
}

/* A text, what the strict reading says of it and where, and what the other one leaves out. */
typedef struct example {
    const char *text;
    ctx_status strict;
    size_t strict_offset;
    size_t left_out;
    size_t offset;
    ctx_status why;
    const char *word;
    const char *other;
} example;

#define SYNTAX CTX_BAGGAGE_SYNTAX
#define VALUE CTX_BAGGAGE_VALUE
#define TWICE CTX_BAGGAGE_DUPLICATE

static const example examples[] = {
    {"", CTX_OK, 0, 0, 0, CTX_OK, "", ""},
    {" \t ", CTX_OK, 0, 0, 0, CTX_OK, "", ""},
    {"a=1 , word =\tw ; p = 2", CTX_OK, 0, 0, 0, CTX_OK, "w", "a=1"},
    {"word=a=b==", CTX_OK, 0, 0, 0, CTX_OK, "a=b==", ""},
    {"a= , b =\t;p= ,word= ;q", CTX_OK, 0, 0, 0, CTX_OK, "", "a=,b =\t;p="},
    {"a= \"\",number= ", SYNTAX, 3, 2, 3, SYNTAX, "", ""},
    {"a=1;,b=2", SYNTAX, 4, 0, 0, CTX_OK, "", "a=1;,b=2"},
    {"a=1;p q,b=2", SYNTAX, 6, 0, 0, CTX_OK, "", "a=1;p q,b=2"},
    {"a=1;p=\"q\",b=2", SYNTAX, 6, 0, 0, CTX_OK, "", "a=1;p=\"q\",b=2"},
    {"a=1;p=%4,b=2", SYNTAX, 6, 0, 0, CTX_OK, "", "a=1;p=%4,b=2"},
    {"a=1;caf\xc3\xa9 ; \t,b=2", SYNTAX, 7, 0, 0, CTX_OK, "", "a=1;caf\xc3\xa9 ;,b=2"},
    {"a=1;p\x7f,b=2", SYNTAX, 5, 1, 5, SYNTAX, "", "b=2"},
    {"a=1;\n,b=2", SYNTAX, 4, 1, 4, SYNTAX, "", "b=2"},
    {"a=1\r\n", SYNTAX, 3, 1, 3, SYNTAX, "", ""},
    {",", SYNTAX, 0, 0, 0, CTX_OK, "", ""},
    {" , ,, a=1 ,\t,", SYNTAX, 1, 0, 0, CTX_OK, "", "a=1"},
    {"a=%,b=%4,c=%4g", SYNTAX, 2, 0, 0, CTX_OK, "", "a=%,b=%4,c=%4g"},
    {"word=%,a=1", SYNTAX, 5, 0, 0, CTX_OK, "%", "a=1"},
    {"word=%25%2%,a=1", SYNTAX, 8, 0, 0, CTX_OK, "%%2%", "a=1"},
    {"word=%4a%4A%4g%@4%G4,a=1", SYNTAX, 11, 0, 0, CTX_OK, "JJ%4g%@4%G4", "a=1"},
    {"a=caf\xc3\xa9", SYNTAX, 5, 1, 5, SYNTAX, "", ""},
    {"caf\xc3\xa9=1,b=2", SYNTAX, 3, 1, 3, SYNTAX, "", "b=2"},
    {"a=\"b,c\",d=1", SYNTAX, 2, 2, 2, SYNTAX, "", "d=1"},
    {"a=b\\c,d=1;x", SYNTAX, 3, 1, 3, SYNTAX, "", "d=1;x"},
    {"a(b)=1,d=1", SYNTAX, 1, 1, 1, SYNTAX, "", "d=1"},
    {"flag,b=2,=3", SYNTAX, 4, 2, 4, SYNTAX, "", "b=2"},
    {"word=%FF,a=1", CTX_BAGGAGE_ENCODING, 5, 0, 0, CTX_OK, "\xef\xbf\xbd", "a=1"},
    {"word=%00,a=1", VALUE, 5, 1, 5, VALUE, "", "a=1"},
    {"a=%00,b=%FF", CTX_OK, 0, 0, 0, CTX_OK, "", "a=%00,b=%FF"},
    {"number=99999999999999999999,a=1", VALUE, 7, 1, 7, VALUE, "", "a=1"},
    {"a=1,number=x,word=w", VALUE, 11, 1, 11, VALUE, "w", "a=1"},
    {"number=x,bad", VALUE, 7, 2, 7, VALUE, "", ""},
    {"bad,number=x", SYNTAX, 3, 2, 3, SYNTAX, "", ""},
    {"a=1,a=2;x,a=1", CTX_OK, 0, 0, 0, CTX_OK, "", "a=1,a=2;x,a=1"},
    {"a=1, word=v,word=w", TWICE, 5, 1, 5, TWICE, "w", "a=1"},
    {"word=u,bad,word=v,word=w", TWICE, 0, 3, 0, TWICE, "w", ""},
    {"word=v,word=%00", VALUE, 12, 1, 12, VALUE, "v", ""},
    {"word=%00,word=v,word=%00,word=w,word=%00", TWICE, 0, 4, 0, TWICE, "w", ""},
    {"w%6Frd=1,Word=2,wordy=3,wor=4", CTX_OK, 0, 0, 0, CTX_OK, "", "w%6Frd=1,Word=2,wordy=3,wor=4"},
};

static void check_example(const example *e)
{
    ctx_context *strict = NULL;
    ctx_context *read;
    size_t offset = 0;
    ctx_baggage_report report;
    check(attempt(ctx_baggage_read_strict(e->text, vars, 2, &strict, &offset)) == e->strict);
    check(offset == e->strict_offset && (strict == NULL) == (e->strict != CTX_OK));
    must(ctx_baggage_read(e->text, vars, 2, &read, &report));
    check(report.left_out == e->left_out && report.offset == e->offset && report.why == e->why);
    check(strcmp(text_of(read, &word), e->word) == 0);
    check(strcmp(text_of(read, &ctx_baggage_other), e->other) == 0);
    bool equal = true;
    if (strict != NULL) {
        must(ctx_context_equal(strict, read, &equal));
    }
    check(equal);
    ctx_context_unref(strict);
    ctx_context_unref(read);
}

/* errno is malloc's alone, and with a number that strtol minds it is not even asked. */
static void two_readings(void)
{
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        errno = EDOM;
        check_example(&examples[i]);
        check(errno == EDOM || errno == ENOMEM);
    }
}

/* Of two variables of one name the first is meant. */
static void two_of_one_name(void)
{
    static ctx_var again = CTX_VAR_INIT("number", &ctx_int_hooks);
    ctx_var *const both[] = {&again, &number};
    ctx_context *read;
    must(ctx_baggage_read("number=5", both, 2, &read, NULL));
    check(ctx_context_contains(read, &again) && !ctx_context_contains(read, &number));
    ctx_context_unref(read);
    must(ctx_baggage_read("number=5,number=6,number=x", both, 2, &read, NULL));
    check(ctx_context_get_or(read, &again, NULL) == CTX_INT(6));
    check(!ctx_context_contains(read, &number));
    ctx_context_unref(read);
}

/* A key has at most as many bytes as baggage. */
static void long_names(void)
{
    static char name[CTX_BAGGAGE_MAX_BYTES + 8];
    static ctx_var var = CTX_VAR_INIT(name, &ctx_int_hooks);
    static const size_t lengths[] = {8189, 8190, 8191, 8192, 8193, 8194, 8195};
    ctx_var *const list[] = {&var};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        memset(name, 'n', lengths[i]);
        name[lengths[i]] = '\0';
        char *text = NULL;
        ctx_context *read;
        must(ctx_var_set(&var, CTX_INT(1)));
        ctx_status status = attempt(ctx_baggage_write(NULL, list, 1, &text));
        check(status == (lengths[i] <= 8190 ? CTX_OK : CTX_BAGGAGE_TOO_LONG));
        check((text == NULL) == (status != CTX_OK));
        must(ctx_baggage_read(text == NULL ? "nnn=1" : text, list, 1, &read, NULL));
        check(ctx_context_contains(read, &ctx_baggage_other) == (text == NULL));
        ctx_context_unref(read);
        free(text);
    }
}

/* Room is for whole members, in the order of the text, however long that is. */
static void more_than_fits(void)
{
    static char text[4 * CTX_BAGGAGE_MAX_BYTES];
    ctx_baggage_report report;
    ctx_context *read;
    text[0] = '\0';
    for (unsigned i = 0; i < 400; i++) {
        sprintf(text + strlen(text), ", k%u=%0*u ", i, i == 0 ? 6000 : 5, i);
    }
    must(ctx_baggage_read(text, NULL, 0, &read, &report));
    const char *other = text_of(read, &ctx_baggage_other);
    check(report.left_out == 220 && report.why == CTX_BAGGAGE_TOO_MANY);
    check(strncmp(text + report.offset, "k180=00180 ", 11) == 0);
    check(strlen(other) < CTX_BAGGAGE_MAX_BYTES && strstr(other, ",k179=00179") != NULL);
    ctx_context_unref(read);

    strcpy(text, "a=1,b=");
    memset(text + 6, 'x', 2 * CTX_BAGGAGE_MAX_BYTES);
    strcpy(text + 6 + 2 * CTX_BAGGAGE_MAX_BYTES, ";y,c=3,bad,d=4");
    must(ctx_baggage_read(text, NULL, 0, &read, &report));
    check(report.left_out == 2 && report.offset == 4 && report.why == CTX_BAGGAGE_TOO_LONG);
    check(strcmp(text_of(read, &ctx_baggage_other), "a=1,c=3,d=4") == 0);
    ctx_context_unref(read);
}

/* What a reading keeps of the members that are claimed, and what is written of it. */

static void writes(const ctx_context *context, const char *expected)
{
    char *text;
    must(ctx_baggage_write(context, vars, 2, &text));
    check(strcmp(text, expected) == 0);
    free(text);
}

static ctx_context *read_in(const char *text)
{
    ctx_context *read;
    must(ctx_baggage_read(text, vars, 2, &read, NULL));
    return read;
}

static void passes(const char *text, const char *claimed, const char *written)
{
    ctx_context *read = read_in(text);
    check(strcmp(text_of(read, &ctx_baggage_claimed), claimed) == 0);
    check((*claimed != '\0') == ctx_context_contains(read, &ctx_baggage_claimed));
    writes(read, written);
    ctx_context_unref(read);
}

static void kept(void)
{
    passes("number=7,word=w", "", "number=7,word=w");
    passes("number = 007 ,word=%77", "", "number=7,word=w");
    passes("word=w;p,number=007;q", "word=w;p,number=007;q", "number=007;q,word=w;p");
    passes("word=%77 ; , a=1", "word=%77 ;", "word=%77 ;,a=1");
    passes("word=%F6%00;p", "", ""); /* refused, and gone */
    passes("word=%F6", "word=%F6", "word=%F6");
    passes("word=w;p,word=v", "", "word=v");
    passes("word=w,word=v;p", "word=v;p", "word=v;p");
    passes("word=w;p,word=%00;q", "word=w;p", "word=w;p");
}

/* A second reading begins anew, also where it keeps nothing. */
static void kept_until_read_again(void)
{
    ctx_context *first = read_in("word=w;p,number=7");
    must(ctx_enter(first));
    ctx_context *second = read_in("number=8;q");
    writes(second, "number=8;q,word=w");
    ctx_context *third = read_in("number=9");
    check(!ctx_context_contains(third, &ctx_baggage_claimed));
    writes(third, "number=9,word=w");
    must(ctx_exit(first));
    writes(first, "number=7,word=w;p");
    ctx_context_unref(third);
    ctx_context_unref(second);
    ctx_context_unref(first);
}

static void set_text(ctx_var *var, const char *text)
{
    char *value = golden_copy(text);
    must(ctx_var_set(var, value));
}

/* A program may look at what is kept, take it away, or put something of its own there; what is no baggage is
 * refused. */
static void kept_by_hand(void)
{
    char *text = NULL;
    must(ctx_var_set(&number, CTX_INT(7)));
    set_text(&ctx_baggage_claimed, "number=007;mine,other=1;p");
    writes(NULL, "number=007;mine");
    set_text(&ctx_baggage_claimed, "number=seven;mine");
    writes(NULL, "number=7");
    set_text(&ctx_baggage_claimed, "number=07;mine");
    must(ctx_var_set(&number, CTX_INT(8)));
    writes(NULL, "number=8");
    set_text(&ctx_baggage_claimed, "number=7;of the same length");
    writes(NULL, "number=8");
    set_text(&ctx_baggage_claimed, "number");
    check(attempt(ctx_baggage_write(NULL, vars, 2, &text)) == CTX_BAGGAGE_SYNTAX && text == NULL);
    must(ctx_var_set(&ctx_baggage_claimed, NULL));
    writes(NULL, "number=8");
    char buffer[16];
    check(ctx_var_format_value(buffer, sizeof buffer, &ctx_baggage_claimed, "a") == 3);
    check(strcmp(buffer, "'a'") == 0);
}

/* A value that came with properties, and the way through hooks that do not know it again. */
static int made; /* values, less those that were released */
static bool is_shy;

static size_t shy_encode(char *buffer, size_t size, const void *value)
{
    return is_shy && CTX_INT_OF(value) < 5 ? CTX_NO_TEXT
                                           : ctx_int_hooks.encode(buffer, size, value);
}

static ctx_status counted_decode(const char *text, size_t length, void **value)
{
    ctx_status status = ctx_int_hooks.decode(text, length, value);
    made += status == CTX_OK;
    return status;
}

static void counted_release(void *value)
{
    (void)value;
    made--;
}

static const ctx_hooks shy = {
    .encode = shy_encode, .decode = counted_decode, .release = counted_release};
static const ctx_hooks blind = {.encode = shy_encode, .release = counted_release};

static void passes_shy(ctx_var *var, intptr_t value, const char *expected)
{
    char *text;
    ctx_var *const list[] = {var};
    made++;
    must(ctx_var_set(var, CTX_INT(value)));
    must(ctx_baggage_write(NULL, list, 1, &text));
    check(strcmp(text, expected) == 0);
    free(text);
}

static void through_the_hooks(void)
{
    static ctx_var var = CTX_VAR_INIT("v", &shy);
    static ctx_var one_way = CTX_VAR_INIT("w", &blind);
    set_text(&ctx_baggage_claimed, "v=04;p,w=04;q,w=4;r");
    is_shy = false;
    passes_shy(&var, 4, "v=04;p");
    passes_shy(&one_way, 4, "w=4"); /* the text is not the same, and nobody can say more */
    set_text(&ctx_baggage_claimed, "w=4;r");
    passes_shy(&one_way, 4, "w=4;r");
    is_shy = true;
    set_text(&ctx_baggage_claimed, "v=04;p");
    passes_shy(&var, 4, "");
    passes_shy(&var, 5, "v=5"); /* what came encodes to nothing now */
    check(made == 2);
}

/* The last that is not refused is decoded, and no other that is good: each value is made and released once. */
static void made_once(void)
{
    static ctx_var var = CTX_VAR_INIT("v", &shy);
    ctx_var *const list[] = {&var};
    ctx_context *read;
    made = 0;
    must(ctx_baggage_read("v=1,v=2,v=3,v=x", list, 1, &read, NULL));
    check(made == 1 && ctx_context_get_or(read, &var, NULL) == CTX_INT(3));
    ctx_context_unref(read);
    check(made == 0);
    check(attempt(ctx_baggage_read_strict("v=1,v=x", list, 1, &read, NULL)) == CTX_BAGGAGE_VALUE);
    check(made == 0);
}

/* UTF-8, beside a model that is made of all letters there are: which beginnings of letters exist. */

static unsigned char begins[3][1U << 21]; /* bits: of one byte, of two, of three */

static unsigned index_of(const char *bytes, size_t length)
{
    unsigned index = 0;
    for (size_t i = 0; i < length; i++) {
        index = index << 8 | (unsigned char)bytes[i];
    }
    return index;
}

static size_t encode_letter(unsigned point, char *to)
{
    if (point < 0x80) {
        to[0] = (char)point;
        return 1;
    }
    size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, point >>= 6) {
        to[i] = (char)(0x80 | (point & 0x3f));
    }
    to[0] = (char)((0xf0U << (4 - length)) | point);
    return length;
}

static void learn_letters(void)
{
    char letter[4];
    for (unsigned point = 0; point <= 0x10ffff; point++) {
        if (point == 0xd800) {
            point = 0xe000;
        }
        size_t length = encode_letter(point, letter);
        for (size_t i = 1; i < length; i++) {
            unsigned index = index_of(letter, i);
            begins[i - 1][index / 8] |= (unsigned char)(1U << index % 8);
        }
    }
}

static bool is_beginning(const char *bytes, size_t length)
{
    unsigned index = index_of(bytes, length);
    return (begins[length - 1][index / 8] >> index % 8 & 1) != 0;
}

/* The letter at the beginning, or 0. */
static size_t letter_at(const char *bytes, size_t left)
{
    unsigned char first = (unsigned char)bytes[0];
    size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    bool is_letter =
        length <= left &&
        (length == 1 || (is_beginning(bytes, length - 1) && (bytes[length - 1] & 0xc0) == 0x80));
    return is_letter ? length : 0;
}

static size_t model_repair(const char *bytes, size_t length, char *to, bool *is_valid)
{
    size_t written = 0;
    *is_valid = true;
    for (size_t at = 0; at < length;) {
        size_t taken = letter_at(bytes + at, length - at);
        if (taken > 0) {
            memcpy(to + written, bytes + at, taken);
            written += taken;
        } else {
            for (taken = 1;
                 taken < 3 && at + taken < length && is_beginning(bytes + at, taken + 1);) {
                taken++;
            }
            *is_valid = false;
            memcpy(to + written, "\xef\xbf\xbd", 3);
            written += 3;
        }
        at += taken;
    }
    return written;
}

static bool is_as_in_the_model(const char *bytes, size_t length)
{
    char is[32];
    char should[32];
    bool is_valid;
    size_t expected = model_repair(bytes, length, should, &is_valid);
    return ctx_utf8_is_valid(bytes, length) == is_valid &&
           ctx_utf8_repair(bytes, length, is) == expected && memcmp(is, should, expected) == 0;
}

/* Bytes from the edges of the table, and others. */
static char some_byte(uint64_t *random)
{
    static const unsigned char edges[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf,
                                          0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed,
                                          0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff};
    return (char)(unit_below(random, 4) > 0 ? edges[unit_below(random, sizeof edges)]
                                            : unit_below(random, 256));
}

static void utf8(void)
{
    uint64_t random = unit_seed();
    learn_letters();
    for (unsigned i = 0; i < 1U << 16; i++) {
        char two[] = {(char)(i >> 8), (char)i};
        check(is_as_in_the_model(two, 2) && is_as_in_the_model(two, 1));
    }
    for (unsigned i = 0; i < 400000; i++) {
        char bytes[10];
        size_t length = unit_below(&random, sizeof bytes + 1);
        for (size_t b = 0; b < length; b++) {
            bytes[b] = some_byte(&random);
        }
        check(is_as_in_the_model(bytes, length));
    }
    check(ctx_utf8_is_valid("", 0) && ctx_utf8_repair("", 0, NULL) == 0);
}

/* The stack that it takes, by a thread whose stack is painted before. What it calls that is not the library's,
 * malloc first of all, counts as well. */
#define STACK (256 * 1024)

static unsigned char *painted;

static size_t simple_encode(char *buffer, size_t size, const void *value)
{
    (void)value;
    if (size > 1) {
        memcpy(buffer, "1", 2);
    }
    return 1;
}

static ctx_status simple_decode(const char *text, size_t length, void **value)
{
    (void)text;
    *value = CTX_INT(length);
    return CTX_OK;
}

static const ctx_hooks simple = {.encode = simple_encode, .decode = simple_decode};
static ctx_var plain = CTX_VAR_INIT("plain", &simple);

static void *read_and_write(void *text)
{
    ctx_var *const list[] = {&plain};
    ctx_context *read;
    char *written;
    must(ctx_baggage_read(text, list, 1, &read, NULL));
    must(ctx_baggage_write(read, list, 1, &written));
    ctx_context_unref(read);
    if (attempt(ctx_baggage_read_strict(written, list, 1, &read, NULL)) == CTX_OK) {
        ctx_context_unref(read);
    }
    free(written);
    return NULL;
}

static void *do_nothing(void *text)
{
    free(malloc(strlen(text)));
    return NULL;
}

static size_t stack_of(void *(*function)(void *), char *text)
{
    pthread_t thread;
    pthread_attr_t attributes;
    memset(painted, 0xa5, STACK);
    check(pthread_attr_init(&attributes) == 0);
    check(pthread_attr_setstack(&attributes, painted, STACK) == 0);
    check(pthread_create(&thread, &attributes, function, text) == 0);
    check(pthread_join(thread, NULL) == 0);
    pthread_attr_destroy(&attributes);
    size_t untouched = 0;
    while (untouched < STACK && painted[untouched] == 0xa5) {
        untouched++;
    }
    return STACK - untouched;
}

static void stack(void)
{
    static char text[2 * CTX_BAGGAGE_MAX_BYTES] = "plain=%FF;p";
    for (unsigned i = 0; i < 170; i++) {
        sprintf(text + strlen(text), ",k%u=%040u;p", i, i);
    }
    void *block = NULL;
    if (posix_memalign(&block, 4096, STACK) != 0) {
        check(posix_memalign(&block, 4096, STACK) == 0);
    }
    painted = block;
    size_t least = stack_of(do_nothing, text);
    size_t most = stack_of(read_and_write, text);
    check(most < least + 2048);
    free(painted);
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

int main(int argc, char **argv)
{
    in_its_own(two_readings);
    in_its_own(two_of_one_name);
    in_its_own(long_names);
    in_its_own(more_than_fits);
    in_its_own(kept);
    in_its_own(kept_until_read_again);
    in_its_own(kept_by_hand);
    in_its_own(through_the_hooks);
    in_its_own(made_once);
    if (!unit_is_small(argc, argv)) {
        utf8(); /* which allocates nothing */
        stack();
    }
    return unit_end("baggage from outside");
}
