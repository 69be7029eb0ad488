#include "answer.h"

#include <stdlib.h>
#include <string.h>

ctx_status header_write(const ctx_context *context, ctx_var *const *vars, size_t count, char **line)
{
    (void)context, (void)vars, (void)count, (void)line;
    return CTX_NULL_ARGUMENT; /* TODO */
}

ctx_status headers_read(const char *bytes, size_t length, ctx_var *const *vars, size_t count,
                        ctx_context **out, ctx_baggage_report *report)
{
    (void)bytes, (void)length, (void)vars, (void)count, (void)out, (void)report;
    return CTX_NULL_ARGUMENT; /* TODO */
}
