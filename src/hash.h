/* hash.h - internal: the key of a variable in the trie. Chapter 4.
 *
 * A variable is known by its address. No two variables have one address while both are alive, and
 * none ends while a context binds it: at file scope it never does, and on the heap the binding is
 * an owner. So a copy of a variable's structure is another variable, one that was initialised again
 * is the same one, and a second copy of the library in the process comes to the same answer.
 *
 * The hash is the address, mixed. The mixing is a bijection of 64-bit numbers: each of its steps
 * can be undone (x ^= x >> k leaves the upper k bits as they were, and from them the rest comes
 * back; an odd factor has an inverse modulo 2^64). So two variables never have the same hash, and
 * the trie has all of its 64 bits to tell them apart. The mixing itself is for balance: addresses
 * are multiples of 8, and often of 64, and without it most variables would fall on few places. One
 * multiplication spreads them as well, but for some distances: eight neighbours that are 64 bytes
 * apart fall on four places. */
#ifndef CTX_HASH_H
#define CTX_HASH_H

#include "var.h"

/* The bijection. */
static inline uint64_t ctx_hash_mix(uint64_t number)
{
    uint64_t x = number;
    x ^= x >> 32;
    x *= UINT64_C(0x9e3779b97f4a7c15); /* odd: 2^64 over the golden ratio, bits without a pattern */
    x ^= x >> 29;
    x *= UINT64_C(0xbf58476d1ce4e5b9); /* odd, and as irregular */
    x ^= x >> 32;
    return x;
}

/* The variable's hash, which is never another variable's. */
uint64_t ctx_hash(const ctx_var *var);

#endif
