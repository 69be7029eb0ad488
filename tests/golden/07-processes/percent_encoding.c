/* What the syntax of baggage has no room for is percent-encoded on the wire, in names and in
 * values. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

static ctx_var note = CTX_VAR_INIT("a note", &ctx_str_hooks);

static void *set_note(void *value)
{
    must(ctx_var_set(&note, value));
    return NULL;
}

static void show(const char *value)
{
    ctx_var *const vars[] = {&note};
    ctx_context *sent;
    ctx_context *received;
    char *text;
    must(ctx_context_new(&sent));
    char *own = golden_copy(value);
    must(ctx_run(sent, set_note, own, NULL));
    must(ctx_baggage_write(sent, vars, 1, &text));
    must(ctx_baggage_read(text, vars, 1, &received, NULL));
    bool same;
    must(ctx_context_equal(sent, received, &same));
    printf("[%s] %s%s\n", value, text, same ? "" : " is something else");
    free(text);
    ctx_context_unref(sent);
    ctx_context_unref(received);
}

int main(void)
{
    show("plain");
    show("two words");
    show("100%");
    show("a,b;c=d");
    show("\"C:\\temp\"");
    show("Z\xc3\xbcrich");
    show("tab\there");
    show("");
    return 0;
}
