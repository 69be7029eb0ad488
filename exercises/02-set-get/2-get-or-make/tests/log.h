/* log.h - a log as a value, how it is made and released, and a limit for sets. */
#ifndef LOG_H
#define LOG_H

#include "golden.h"

#include "answer.h"

static size_t sets_left = 100;
static ctx_status refusal = CTX_NO_MEMORY; /* what limited_set returns when there are none left */

ctx_status limited_set(ctx_var *var, void *value)
{
    if (sets_left == 0) {
        return refusal;
    }
    ctx_status status = ctx_var_set(var, value);
    sets_left -= status == CTX_OK;
    return status;
}

/* What happens inside show is printed at its end. */
static char happened[400];
static bool in_show;

static inline void tell(const char *what, const char *name)
{
    size_t length = in_show ? strlen(happened) : 0;
    snprintf(happened + length, sizeof happened - length, "%s %s\n", what, name);
    if (!in_show) {
        printf("%s", happened);
    }
}

/* A log is the text that names it, behind a letter of its own: so free alone does not end one. */
static int logs_open;

static inline ctx_status open_log(void *arg, void **made)
{
    const char *name = arg;
    char *block = malloc(strlen(name) + 2);
    if (block == NULL) {
        return CTX_NO_MEMORY;
    }
    block[0] = '>';
    *made = strcpy(block + 1, name);
    tell("opened", name);
    logs_open++;
    return CTX_OK;
}

static inline void close_log(void *value)
{
    if (value != NULL) {
        tell("closed", value);
        logs_open--;
        free((char *)value - 1);
    }
}

static const ctx_hooks log_hooks = {.release = close_log};

static inline ctx_status try_once(ctx_var *var, maker make, void *arg, void **value)
{
    int before = logs_open;
    happened[0] = '\0';
    ctx_status status = get_or_make(var, make, arg, value);
    if (status == CTX_NO_MEMORY && logs_open != before) {
        printf("%s: no memory, and the log is still open\n", ctx_var_name(var));
    }
    return status;
}

/* Where it was not the limit that let the set fail, and there is no memory, it tries again: the variable
 * is as it was then, and what was made is gone. */
static inline void show(ctx_var *var, maker make, void *arg)
{
    void *value = "untouched";
    in_show = true;
    ctx_status status = try_once(var, make, arg, &value);
    if (status == CTX_NO_MEMORY && (sets_left > 0 || happened[0] == '\0')) {
        status = try_once(var, make, arg, &value);
    }
    in_show = false;
    printf("%s", happened);
    printf("%s: %s, %s\n", ctx_var_name(var), status == CTX_OK ? "got" : ctx_strerror(status),
           value == NULL ? "None" : (char *)value);
}

#endif
