#include "hash.h"

uint64_t ctx_hash(const ctx_var *var)
{
    return ctx_hash_mix((uintptr_t)var);
}
