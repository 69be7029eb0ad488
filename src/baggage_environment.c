#include "baggage.h"

#include <stdlib.h>
#include <string.h>

#define PREFIX CTX_BAGGAGE_ENVIRONMENT "="
#define PREFIX_LENGTH (sizeof PREFIX - 1)

ctx_status ctx_baggage_read_environment(ctx_var *const *vars, size_t count, ctx_context **out,
                                        ctx_baggage_report *report)
{
    const char *text = getenv(CTX_BAGGAGE_ENVIRONMENT);
    return ctx_baggage_read(text != NULL ? text : "", vars, count, out, report);
}

/* The new environment in one block: the pointers first, then the one string that is not lent, which
 * has as many pointers' worth of bytes as it needs. */
static char **environment_new(char *const *environment, const char *baggage)
{
    size_t count = 0;
    while (environment[count] != NULL) {
        count++;
    }
    size_t pointers = count + 2;
    size_t bytes = PREFIX_LENGTH + strlen(baggage) + 1;
    char **result = malloc((pointers + bytes / sizeof *result + 1) * sizeof *result);
    if (result == NULL) {
        return NULL;
    }
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (strncmp(environment[i], PREFIX, PREFIX_LENGTH) != 0) {
            result[kept++] = environment[i];
        }
    }
    if (*baggage != '\0') {
        char *own = (char *)(result + pointers);
        strcpy(strcpy(own, PREFIX) + PREFIX_LENGTH, baggage);
        result[kept++] = own;
    }
    result[kept] = NULL;
    return result;
}

ctx_status ctx_baggage_environment(const ctx_context *context, ctx_var *const *vars, size_t count,
                                   char *const *environment, char ***out)
{
    if (environment == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    char *baggage;
    ctx_status status = ctx_baggage_write(context, vars, count, &baggage);
    if (status != CTX_OK) {
        return status;
    }
    char **result = environment_new(environment, baggage);
    free(baggage);
    if (result == NULL) {
        return CTX_NO_MEMORY;
    }
    *out = result;
    return CTX_OK;
}
