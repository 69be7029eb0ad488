/* Texts: each formatter beside every size of buffer, the sentence of every status and of none, what
 * stands for a value without a hook, and the escapes. */
#include "ctx.h"
#include "unit.h"

#define ROOM 256

/* What writes the text that is asked for, in snprintf's form. */
typedef size_t writer(char *buffer, size_t size);

/* With `size` bytes of room the text is the beginning of the whole, and no byte behind is touched. */
static void check_size(writer *write, const char *whole, size_t length, size_t size)
{
    char buffer[ROOM];
    memset(buffer, '#', sizeof buffer);
    check(write(buffer, size) == length);
    if (size > 0) {
        size_t written = length < size ? length : size - 1;
        check(strlen(buffer) == written && strncmp(buffer, whole, written) == 0);
    }
    for (size_t i = size; i < sizeof buffer; i++) {
        check(buffer[i] == '#');
    }
}

static void check_writer(writer *write, const char *begins)
{
    char whole[ROOM];
    size_t length = write(whole, sizeof whole);
    check(length < sizeof whole && strlen(whole) == length);
    check(strncmp(whole, begins, strlen(begins)) == 0);
    check(write(NULL, 0) == length); /* that is how a text is measured */
    for (size_t size = 0; size < length + 8; size++) {
        check_size(write, whole, length, size);
    }
}

static size_t in_brackets_format(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "[%s]", (const char *)value);
}

static const ctx_hooks in_brackets = {.format = in_brackets_format};
static const ctx_hooks nothing = {.format = NULL};
static char object[] = "object";
static char quoted[] = "it's";
static char all_escapes[] = "'\"\\\n\r\t\x01\x1f\x7f \xc3\xa4";

static ctx_var no_default = CTX_VAR_INIT("v", NULL);
static ctx_var without_hooks = CTX_VAR_INIT_DEFAULT("v", object, NULL);
static ctx_var empty_hooks = CTX_VAR_INIT_DEFAULT("v", object, &nothing);
static ctx_var none = CTX_VAR_INIT_DEFAULT("v", NULL, NULL);
static ctx_var bracketed = CTX_VAR_INIT_DEFAULT("v", object, &in_brackets);
static ctx_var integer = CTX_VAR_INIT_DEFAULT("v", CTX_INT(-12), &ctx_int_hooks);
static ctx_var string = CTX_VAR_INIT_DEFAULT(quoted, quoted, &ctx_str_hooks);
static ctx_var escaped = CTX_VAR_INIT_DEFAULT("v", all_escapes, &ctx_str_hooks);
static ctx_var no_string = CTX_VAR_INIT_DEFAULT("v", NULL, &ctx_str_hooks);

static const ctx_var *var;
static ctx_token *token;
static ctx_context *context;
static ctx_status status;
static const char *subject;

static size_t write_var(char *buffer, size_t size)
{
    return ctx_var_format(buffer, size, var);
}

static size_t write_token(char *buffer, size_t size)
{
    return ctx_token_format(buffer, size, token);
}

static size_t write_context(char *buffer, size_t size)
{
    return ctx_context_format(buffer, size, context);
}

static size_t write_status(char *buffer, size_t size)
{
    return ctx_status_format(buffer, size, status, subject);
}

static void variables(void)
{
    static const struct {
        const ctx_var *var;
        const char *text;
    } all[] = {
        {&no_default, "<ContextVar name='v' at 0x"},
        {&without_hooks, "<ContextVar name='v' default=<object object at 0x"},
        {&empty_hooks, "<ContextVar name='v' default=<object object at 0x"},
        {&none, "<ContextVar name='v' default=None at 0x"},
        {&bracketed, "<ContextVar name='v' default=[object] at 0x"},
        {&integer, "<ContextVar name='v' default=-12 at 0x"},
        {&string, "<ContextVar name=\"it's\" default=\"it's\" at 0x"},
        {&no_string, "<ContextVar name='v' default=None at 0x"},
        {&escaped, "<ContextVar name='v' "
                   "default='\\'\"\\\\\\n\\r\\t\\x01\\x1f\\x7f \xc3\xa4' at 0x"},
    };
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        var = all[i].var;
        check_writer(write_var, all[i].text);
    }
}

static void objects(void)
{
    ctx_var *set;
    must(ctx_var_new("set", NULL, &set));
    must(ctx_var_set_token(set, NULL, &token));
    check_writer(write_token, "<Token var=<ContextVar name='set' at 0x");
    must(ctx_var_reset(set, token));
    check_writer(write_token, "<Token used var=<ContextVar name='set' at 0x");
    ctx_token_free(token);
    ctx_var_unref(set);
    must(ctx_context_new(&context));
    check_writer(write_context, "<_contextvars.Context object at 0x");
    ctx_context_unref(context);
}

/* Every status has a name and words of its own; what is none of them has them too. */
static void statuses(void)
{
    for (int i = -2; i < CTX_STATUS_COUNT + 2; i++) {
        status = (ctx_status)i;
        bool known = i >= 0 && i < CTX_STATUS_COUNT;
        check((strcmp(ctx_strerror(status), "unknown status") == 0) != known);
        check((strcmp(ctx_status_name(status), "SystemError") == 0) != known);
        for (int k = 0; k < i && known; k++) {
            check(strcmp(ctx_strerror(status), ctx_strerror((ctx_status)k)) != 0);
        }
        subject = "SUBJECT";
        check_writer(write_status, "");
        subject = NULL;
        check_writer(write_status, known ? "" : "unknown status");
    }
    status = CTX_LOOKUP_ERROR;
    check_writer(write_status, "variable");
    status = CTX_TOKEN_USED;
    check_writer(write_status, "token has already been used once");
    subject = "<Token>";
    check_writer(write_status, "<Token> has already been used once");
    status = CTX_NOT_CURRENT;
    check_writer(write_status, "cannot exit context: thread state references");
}

int main(void)
{
    variables();
    objects();
    statuses();
    return unit_end("texts");
}
