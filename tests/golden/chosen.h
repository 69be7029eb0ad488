/* chosen.h - variables whose hashes the test chooses, and so the shape of their trie. */
#ifndef CHOSEN_H
#define CHOSEN_H

#include "hash.h"

/* The hash lies in two fields that such a program has no other use for, half of it in each, so that
 * it fits where pointers have 32 bits. Zero is none. */
#define CHOSEN_HASH(number)                                                                        \
    .default_value = (void *)(uintptr_t)((number)&UINT32_MAX),                                     \
    .data = (void *)(uintptr_t)((uint64_t)(number) >> 32)

static inline void choose_hash(ctx_var *var, uint64_t hash)
{
    ctx_var chosen = {CHOSEN_HASH(hash)};
    var->default_value = chosen.default_value;
    var->data = chosen.data;
}

/* In place of the library's, which the linker then leaves in its archive. A variable without a
 * choice has its address here, too. */
uint64_t ctx_hash(const ctx_var *var)
{
    uint64_t hash = (uint64_t)(uintptr_t)var->data << 32 | (uintptr_t)var->default_value;
    uint64_t other = (uintptr_t)var * UINT64_C(0x9e3779b97f4a7c15);
    return hash != 0 ? hash : other << 32 | other >> 32;
}

#endif
