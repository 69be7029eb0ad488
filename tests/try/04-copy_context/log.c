#include "set_get.h"

#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static const char *lines[10];
static int count;

static void log_later(const char *line)
{
    lines[count++] = line;
}

static void write_log(void)
{
    for (int i = 0; i < count; i++) {
        printf("[user %s] %s\n", (char *)ctx_var_get_or(&user_id, "nobody"), lines[i]);
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
