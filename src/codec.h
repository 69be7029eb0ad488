/* codec.h - ready-made hooks for integers and strings. Chapter 7. */
#ifndef CTX_CODEC_H
#define CTX_CODEC_H

#include "hooks.h"

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Integers, held in the pointer itself: ctx_var_set(&var, CTX_INT(42)), and CTX_INT_OF(value) back.
 * A number of a type that is wider than a pointer does not compile. Nothing is allocated or
 * released. On the wire: decimal, an optional minus before it, in the range
 * of intptr_t. */
#define CTX_INT(number)                                                                            \
    ((void *)((intptr_t)(number) +                                                                 \
              0 * (intptr_t)sizeof(char[sizeof(number) <= sizeof(intptr_t) ? 1 : -1])))
#define CTX_INT_OF(value) ((intptr_t)(value))
extern const ctx_hooks ctx_int_hooks;

/* Strings on the heap, released with free:
 *
 *     char *name = strdup("ann");
 *     if (name == NULL || ctx_var_set(&user, name) != CTX_OK) {
 *         free(name);
 *     }
 *
 * A NULL is None, and has no text for the wire. On the wire: the string, which must be UTF-8. */
extern const ctx_hooks ctx_str_hooks;

#ifdef __cplusplus
}
#endif
#endif
