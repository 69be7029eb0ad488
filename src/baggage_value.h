/* baggage_value.h - internal: a member's value on its way into a variable. Chapter 7. */
#ifndef CTX_BAGGAGE_VALUE_H
#define CTX_BAGGAGE_VALUE_H

#include "members.h"

/* Room for a value, and where in there it is; too much for a small stack. */
typedef struct ctx_baggage_value {
    char decoded[CTX_BAGGAGE_MAX_BYTES + 1];
    char repaired[CTX_BAGGAGE_MAX_BYTES + 1];
    const char *bytes; /* one of the two, with a NUL behind it */
    size_t length;
    bool is_repaired; /* not all of it was UTF-8 */
} ctx_baggage_value;

/* Decodes the value of a member into UTF-8. */
void ctx_baggage_value_decode(ctx_baggage_value *value, const char *text, const ctx_member *member);

/* Makes a value for a variable with these hooks, which may be NULL, of what is decoded.
 * Status: what the hook says; CTX_BAGGAGE_VALUE where there is none. */
ctx_status ctx_baggage_value_make(const ctx_baggage_value *value, const ctx_hooks *hooks,
                                  void **out);

#endif
