/* Baggage is UTF-8, for every reader of it. A value in another encoding is refused where it would be
 * written, so that it cannot spoil what a reader is sent, and by the strict reading. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

static ctx_var city = CTX_VAR_INIT("city", &ctx_str_hooks);
static ctx_var *const vars[] = {&city};

static void print_refusal(const char *what, ctx_status status)
{
    printf("%s: %s: %s\n", what, ctx_status_name(status), ctx_strerror(status));
}

static void write_city(const char *encoding, const char *bytes)
{
    char *text = NULL;
    char *value = golden_copy(bytes);
    must(ctx_var_set(&city, value));
    ctx_status status = attempt(ctx_baggage_write(NULL, vars, 1, &text));
    if (status == CTX_OK) {
        printf("%s, written: %s\n", encoding, text);
        free(text);
    } else {
        print_refusal(encoding, status);
    }
}

static void read_city(const char *text)
{
    ctx_context *context = NULL;
    size_t offset = 0;
    ctx_status status = attempt(ctx_baggage_read_strict(text, vars, 1, &context, &offset));
    printf("at byte %zu of ", offset);
    print_refusal(text, status);
}

int main(void)
{
    write_city("UTF-8", "K\xc3\xb6ln");
    write_city("Latin-1", "K\xf6ln");
    read_city("trace=1,city=K%F6ln");
    return 0;
}
