#include "answer.h"

#include <string.h>

ctx_status percent_decode(const char *text, size_t length, char *to, size_t size, size_t *decoded,
                          size_t *offset)
{
    (void)text, (void)length, (void)to, (void)size, (void)decoded, (void)offset;
    return CTX_NULL_ARGUMENT; /* TODO */
}
