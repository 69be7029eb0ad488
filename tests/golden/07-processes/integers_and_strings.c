/* The ready-made hooks carry integers and strings: as decimal digits, and as the bytes that they
 * are. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"

static ctx_var count = CTX_VAR_INIT("count", &ctx_int_hooks);
static ctx_var word = CTX_VAR_INIT("word", &ctx_str_hooks);
static ctx_var *const vars[] = {&count, &word};

static void read_one(const char *text)
{
    ctx_context *context;
    if (attempt(ctx_baggage_read_strict(text, vars, 2, &context, NULL)) != CTX_OK) {
        printf("%s: refused\n", text);
        return;
    }
    void *value;
    if (attempt(ctx_context_get(context, &count, &value)) == CTX_OK) {
        printf("%s: the integer %ld\n", text, (long)CTX_INT_OF(value));
    }
    if (attempt(ctx_context_get(context, &word, &value)) == CTX_OK) {
        printf("%s: the string [%s]\n", text, (char *)value);
    }
    ctx_context_unref(context);
}

int main(void)
{
    read_one("count=12345");
    read_one("count=-7");
    read_one("count=007");
    read_one("count=%31%32");
    read_one("count=");
    read_one("count=+7");
    read_one("count=7up");
    read_one("count=2147483647");
    read_one("count=9223372036854775808");
    read_one("word=12345");
    read_one("word=");
    read_one("word=nul%00inside");
    return 0;
}
