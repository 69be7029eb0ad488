/* Baggage has at most 180 members and 8192 bytes: one more is refused, by the reader and by the
 * writer. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "run.h"
#include "set_get.h"

static ctx_var note = CTX_VAR_INIT("n", &ctx_str_hooks);

static void print_outcome(const char *what, size_t size, ctx_status status)
{
    printf("%s, %zu: %s: %s\n", what, size, ctx_status_name(status), ctx_strerror(status));
}

static void read_text(const char *what, size_t size, const char *text)
{
    ctx_context *context = NULL;
    print_outcome(what, size, attempt(ctx_baggage_read(text, NULL, 0, &context, NULL)));
    ctx_context_unref(context);
}

static void read_members(size_t count)
{
    char text[8 * 200] = "";
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        length += (size_t)sprintf(text + length, "%sm%zu=1", i == 0 ? "" : ",", i);
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
    char text[CTX_BAGGAGE_MAX_BYTES + 2] = "n=";
    memset(text + 2, 'x', size - 2);
    read_text("bytes read", size, text);

    ctx_context *context;
    char *written = NULL;
    must(ctx_context_new(&context));
    char *value = golden_copy(text + 2);
    must(ctx_run(context, set_note, value, NULL));
    print_outcome("bytes written", size, attempt(ctx_baggage_write(context, &written)));
    free(written);
    ctx_context_unref(context);
}

int main(void)
{
    read_members(CTX_BAGGAGE_MAX_MEMBERS);
    read_members(CTX_BAGGAGE_MAX_MEMBERS + 1);
    read_and_write_bytes(CTX_BAGGAGE_MAX_BYTES);
    read_and_write_bytes(CTX_BAGGAGE_MAX_BYTES + 1);
    return 0;
}
