#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static const char *lines[10];
static ctx_context *contexts[10];
static int count;

static void log_later(const char *line)
{
    if (ctx_copy_context(&contexts[count]) == CTX_OK) {
        lines[count++] = line;
    }
}

static void write_log(void)
{
    for (int i = 0; i < count; i++) {
        char *user = ctx_context_get_or(contexts[i], &user_id, "nobody");
        printf("[user %s] %s\n", user, lines[i]);
        ctx_context_unref(contexts[i]);
    }
}

int main(void)
{
    ctx_var_set(&user_id, "12345");
    log_later("paid 90 euros");
    ctx_var_set(&user_id, "67890");
    log_later("looked at a hat");
    write_log();
    return 0;
}
