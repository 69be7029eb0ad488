/* log.h - a log as a value, how it is made and released, and a limit for sets. */
#ifndef LOG_H
#define LOG_H

#include "golden.h"

#include "answer.h"

static size_t sets_left = 100;

ctx_status limited_set(ctx_var *var, void *value)
{
    if (sets_left == 0) {
        return CTX_NO_MEMORY;
    }
    sets_left--;
    return ctx_var_set(var, value);
}

/* A log is the text that names it, behind a letter of its own: so free alone does not end one. */
static inline ctx_status open_log(void *arg, void **made)
{
    const char *name = arg;
    char *block = malloc(strlen(name) + 2);
    if (block == NULL) {
        return CTX_NO_MEMORY;
    }
    block[0] = '>';
    *made = strcpy(block + 1, name);
    printf("opened %s\n", name);
    return CTX_OK;
}

static inline void close_log(void *value)
{
    if (value != NULL) {
        printf("closed %s\n", (char *)value);
        free((char *)value - 1);
    }
}

static const ctx_hooks log_hooks = {.release = close_log};

static inline void show(ctx_var *var, maker make, void *arg)
{
    void *value = "untouched";
    ctx_status status = get_or_make(var, make, arg, &value);
    printf("%s: %s, %s\n", ctx_var_name(var), status == CTX_OK ? "got" : ctx_strerror(status),
           value == NULL ? "None" : (char *)value);
}

#endif
