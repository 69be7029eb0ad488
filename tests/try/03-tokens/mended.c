#include "token.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const ctx_hooks heap = {.release = free};
static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", &heap);

static void log_line(const char *text)
{
    void *name;
    if (ctx_var_get(&user, &name) == CTX_OK) {
        printf("[%s] %s\n", name == NULL ? "NULL" : (const char *)name, text);
    }
}

static void handle_request(const char *name, const char *inner)
{
    CTX_AUTO_RESET ctx_token *token = NULL;
    char *copy = malloc(strlen(name) + 1);
    if (copy == NULL || ctx_var_set_token(&user, strcpy(copy, name), &token) != CTX_OK) {
        free(copy);
        return;
    }
    log_line("begin");
    if (inner != NULL) {
        handle_request(inner, NULL);
    }
    log_line("end");
}

int main(void)
{
    log_line("server up");
    handle_request("ann", NULL);
    log_line("idle");
    handle_request("ann", "bob");
    return 0;
}
