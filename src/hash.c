#include "hash.h"
#include "number.h"

static ctx_count last_number;

uint64_t ctx_hash_mix(uint64_t number)
{
    uint64_t x = number;
    x ^= x >> 32;
    x *= UINT64_C(0x9e3779b97f4a7c15); /* odd: 2^64 over the golden ratio, bits without a pattern */
    x ^= x >> 29;
    x *= UINT64_C(0xbf58476d1ce4e5b9); /* odd, and as irregular */
    x ^= x >> 32;
    return x;
}

uint64_t ctx_hash(ctx_var *var)
{
    uint64_t hash = ctx_number_load(&var->hash);
    if (hash != 0) {
        return hash;
    }
    /* Two threads may draw a number each; the first to claim wins and the other number is never
     * used. */
    return ctx_number_claim(&var->hash, ctx_hash_mix(ctx_number_next(&last_number)));
}
