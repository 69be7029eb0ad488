/* Starts the program that its arguments name, with the context as text in BAGGAGE. */
#include "ctx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var password = CTX_VAR_INIT("password", &ctx_str_hooks);

static bool set_string(ctx_var *var, const char *text)
{
    char *copy = strdup(text);
    if (copy == NULL || ctx_var_set(var, copy) != CTX_OK) {
        free(copy);
        return false;
    }
    return true;
}

int main(int argc, char **argv)
{
    ctx_var *const vars[] = {&user_id, &tenant}; /* what leaves, and nothing else */
    char **environment;
    if (argc < 2 || ctx_var_set(&user_id, CTX_INT(12345)) != CTX_OK ||
        !set_string(&tenant, "blue team, 100%") || !set_string(&password, "open sesame") ||
        ctx_baggage_environment(NULL, vars, 2, environ, &environment) != CTX_OK) {
        return 1;
    }
    environ = environment;
    execvp(argv[1], argv + 1);
    return 127;
}
