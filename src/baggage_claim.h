/* baggage_claim.h - internal: reading the members that a program's variables claim. Chapter 7. */
#ifndef CTX_BAGGAGE_CLAIM_H
#define CTX_BAGGAGE_CLAIM_H

#include "baggage_value.h"

/* One reading: the text, split, and the context that it goes into. Too much for a small stack. */
typedef struct ctx_baggage_reading {
    const char *text;
    bool is_strict;
    ctx_context *into;
    ctx_baggage_report report;
    ctx_members members;
    /* Of each member, who keeps it as it came: ctx_baggage_other until it is claimed; then
     * ctx_baggage_claimed, or nobody. */
    ctx_var *keeper[CTX_BAGGAGE_MAX_MEMBERS];
    ctx_baggage_value value;
    char buffer[CTX_BAGGAGE_MAX_BYTES + 1];
} ctx_baggage_reading;
_Static_assert(sizeof(ctx_baggage_reading) <= 65536, "as baggage.h says");

/* Claims the members that have the variable's key, and sets it in the context to the last of them
 * that is not refused. The others are left out, and so are those that are refused. What another
 * variable of the same name has claimed is not claimed again.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_baggage_claim(ctx_baggage_reading *r, ctx_var *var);

#endif
