/* Baggage has at most 180 members and 8192 bytes. One more is too much for the strict reading and for
 * the writer; the other reading takes as many whole members as there is room for. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

static ctx_var note = CTX_VAR_INIT("n", &ctx_str_hooks);
static ctx_var *const vars[] = {&note};

static void print_outcome(const char *what, size_t size, ctx_status status)
{
    printf("%s, %zu: %s: %s\n", what, size, ctx_status_name(status), ctx_strerror(status));
}

static void read_text(const char *what, size_t size, const char *text)
{
    ctx_context *context = NULL;
    ctx_baggage_report report;
    print_outcome(what, size, attempt(ctx_baggage_read_strict(text, NULL, 0, &context, NULL)));
    ctx_context_unref(context);

    must(ctx_baggage_read(text, NULL, 0, &context, &report));
    const char *other = ctx_context_get_or(context, &ctx_baggage_other, "");
    printf("  or %zu bytes, and %zu left out\n", strlen(other), report.left_out);
    ctx_context_unref(context);
}

static void read_members(size_t count)
{
    char text[8 * 200] = "";
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        length += (size_t)sprintf(text + length, "%sm%03zu=1", i == 0 ? "" : ",", i);
    }
    read_text("members read", count, text);
}

static void *set_note(void *value)
{
    must(ctx_var_set(&note, value));
    return NULL;
}

static void read_and_write_bytes(size_t size)
{
    char text[CTX_BAGGAGE_MAX_BYTES + 16] = "n=";
    memset(text + 2, 'x', size - 2);
    read_text("bytes read", size, text);

    ctx_context *context;
    char *written = NULL;
    must(ctx_context_new(&context));
    char *value = golden_copy(text + 2);
    must(ctx_run(context, set_note, value, NULL));
    print_outcome("bytes written", size, attempt(ctx_baggage_write(context, vars, 1, &written)));
    free(written);
    ctx_context_unref(context);
}

/* What is too long is left out, and what comes behind it may still fit. */
static void read_more_bytes(size_t size)
{
    char text[CTX_BAGGAGE_MAX_BYTES + 16] = "a=1,n=";
    memset(text + 6, 'x', size - 10);
    strcat(text, ",b=2");
    read_text("bytes read", size, text);
}

/* A percent sign that begins no escape is sent on as three bytes, and there is room for that, or what
 * comes behind it is left out. */
static void pass_on_bytes(size_t size)
{
    char text[CTX_BAGGAGE_MAX_BYTES + 16] = "n=50%,m=";
    memset(text + 8, 'x', size - 8);

    ctx_context *context;
    ctx_baggage_report report;
    char *written;
    must(ctx_baggage_read(text, vars, 1, &context, &report));
    must(ctx_baggage_write(context, vars, 1, &written));
    printf("bytes read, %zu: %zu left out, and %zu passed on, %.7s...\n", size, report.left_out,
           strlen(written), written);
    free(written);
    ctx_context_unref(context);
}

int main(void)
{
    read_members(CTX_BAGGAGE_MAX_MEMBERS);
    read_members(CTX_BAGGAGE_MAX_MEMBERS + 1);
    read_and_write_bytes(CTX_BAGGAGE_MAX_BYTES);
    read_and_write_bytes(CTX_BAGGAGE_MAX_BYTES + 1);
    read_more_bytes(CTX_BAGGAGE_MAX_BYTES + 4);
    read_more_bytes(CTX_BAGGAGE_MAX_BYTES + 5);
    pass_on_bytes(CTX_BAGGAGE_MAX_BYTES - 2);
    pass_on_bytes(CTX_BAGGAGE_MAX_BYTES - 1);
    return 0;
}
