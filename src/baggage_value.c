#include "baggage_value.h"
#include "debug.h"
#include "percent.h"
#include "utf8.h"

void ctx_baggage_value_decode(ctx_baggage_value *value, const char *text, const ctx_member *member)
{
    size_t length = member->value_end - member->value;
    value->length = ctx_percent_decode(text + member->value, length, value->decoded);
    value->decoded[value->length] = '\0';
    value->bytes = value->decoded;
    value->is_repaired = !ctx_utf8_is_valid(value->decoded, value->length);
    if (value->is_repaired) {
        /* Not longer than the member's value: a byte that is not ASCII was three characters there,
         * and U+FFFD is three bytes. */
        value->length = ctx_utf8_repair(value->decoded, value->length, value->repaired);
        value->repaired[value->length] = '\0';
        CTX_ASSERT(value->length <= length);
        value->bytes = value->repaired;
    }
}

ctx_status ctx_baggage_value_make(const ctx_baggage_value *value, const ctx_hooks *hooks,
                                  void **out)
{
    if (hooks == NULL || hooks->decode == NULL) {
        return CTX_BAGGAGE_VALUE;
    }
    return hooks->decode(value->bytes, value->length, out);
}
