#include "status.h"
#include "text.h"

/* Python's sentence is `before`, the subject, a space and `words`. Python's LookupError and
 * KeyError name the variable and say no word more: there `words` is for ctx_strerror alone, and
 * `bare` says so. */
typedef struct sentence {
    const char *name;
    const char *before;
    const char *noun;
    const char *words;
    bool bare;
} sentence;

static const sentence sentences[CTX_STATUS_COUNT] = {
    [CTX_OK] = {"OK", "", "", "no error", false},
    [CTX_NULL_ARGUMENT] = {"TypeError", "", "", "an object was expected, got NULL", false},
    [CTX_NO_MEMORY] = {"MemoryError", "", "", "out of memory", false},
    [CTX_LOOKUP_ERROR] = {"LookupError", "", "variable", "is not set and has no default", true},
    [CTX_TOKEN_USED] = {"RuntimeError", "", "token", "has already been used once", false},
    [CTX_DIFFERENT_VAR] = {"ValueError", "", "token", "was created by a different ContextVar",
                           false},
    [CTX_DIFFERENT_CONTEXT] = {"ValueError", "", "token", "was created in a different Context",
                               false},
    [CTX_TOKEN_MISSING] = {"Token.MISSING", "", "", "the variable was not set before", false},
    [CTX_KEY_ERROR] = {"KeyError", "", "variable", "is not in the context", true},
    [CTX_ALREADY_ENTERED] = {"RuntimeError", "cannot enter context: ", "context",
                             "is already entered", false},
    [CTX_NOT_ENTERED] = {"RuntimeError", "cannot exit context: ", "context", "has not been entered",
                         false},
    [CTX_NOT_CURRENT] = {"RuntimeError", "", "",
                         "cannot exit context: thread state references a different context object",
                         false},
    [CTX_RUNNING_ELSEWHERE] = {"RuntimeError", "cannot read context: ", "context",
                               "is entered by another thread; read a copy", false},
    [CTX_NO_THREAD] = {"RuntimeError", "", "", "can't start new thread", false},
    [CTX_BAGGAGE_SYNTAX] = {"ValueError", "", "", "baggage: key=value expected", false},
    [CTX_BAGGAGE_TOO_LONG] = {"ValueError", "", "", "baggage: longer than 8192 bytes", false},
    [CTX_BAGGAGE_TOO_MANY] = {"ValueError", "", "", "baggage: more than 180 members", false},
    [CTX_BAGGAGE_DUPLICATE] = {"ValueError", "", "", "baggage: the key occurs twice", false},
    [CTX_BAGGAGE_ENCODING] = {"ValueError", "", "", "baggage: not UTF-8", false},
    [CTX_BAGGAGE_VALUE] = {"ValueError", "", "", "baggage: the variable refuses the value", false},
};

static const sentence *sentence_of(ctx_status status)
{
    static const sentence unknown = {"SystemError", "", "", "unknown status", false};
    return (unsigned)status < CTX_STATUS_COUNT ? &sentences[status] : &unknown;
}

const char *ctx_status_name(ctx_status status)
{
    return sentence_of(status)->name;
}

const char *ctx_strerror(ctx_status status)
{
    return sentence_of(status)->words;
}

size_t ctx_status_format(char *buffer, size_t size, ctx_status status, const char *subject)
{
    const sentence *s = sentence_of(status);
    const char *about = *s->noun == '\0' || subject == NULL ? s->noun : subject;
    ctx_text text = ctx_text_start(buffer, size);
    ctx_text_add(&text, s->before);
    ctx_text_add(&text, about);
    if (!s->bare) {
        ctx_text_add(&text, *about == '\0' ? "" : " ");
        ctx_text_add(&text, s->words);
    }
    return text.length;
}
