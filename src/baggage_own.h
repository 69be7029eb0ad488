/* baggage_own.h - internal: writing the members of a program's own variables. Chapter 7. */
#ifndef CTX_BAGGAGE_OWN_H
#define CTX_BAGGAGE_OWN_H

#include "baggage_value.h"
#include "map.h"

/* One byte more than baggage may have, and a NUL: a text that fills this is too long. */
#define CTX_BAGGAGE_ROOM (CTX_BAGGAGE_MAX_BYTES + 2)

/* One writing; too much for a small stack. */
typedef struct ctx_baggage_writing {
    const ctx_map *map;
    ctx_text text;    /* what is written so far, in `buffer` */
    ctx_members own;  /* the same, split */
    const char *kept; /* what came with the variables, and later what came for others */
    ctx_members came; /* the same, split */
    ctx_baggage_value value;
    char buffer[CTX_BAGGAGE_ROOM];
    char now[CTX_BAGGAGE_ROOM];
    char then[CTX_BAGGAGE_ROOM];
} ctx_baggage_writing;
_Static_assert(sizeof(ctx_baggage_writing) <= 65536, "as baggage.h says");

/* Writes the variables that are set, each as it came, if it is among w->came and unchanged; and
 * splits what is written into w->own.
 * Status: as ctx_baggage_write. */
ctx_status ctx_baggage_own_write(ctx_baggage_writing *w, ctx_var *const *vars, size_t count);

#endif
