/* hash.h - internal: the key of a variable in the trie. Chapter 4.
 *
 * The n-th variable that is ever set gets the number n, and its hash is that number, mixed. The
 * mixing is a bijection of 64-bit numbers: each of its three steps can be undone (x ^= x >> k gives
 * back its upper k bits as they were, and from them the rest; an odd factor has an inverse modulo
 * 2^64). So two variables never have the same hash, all of whose 64 bits the trie can use to tell
 * them apart, and zero, which goes to zero, is free to mean "none yet". The mixing itself is for
 * balance: a program may keep one variable of every 32 that it makes, and without mixing all of
 * those would fall on one place. */
#ifndef CTX_HASH_H
#define CTX_HASH_H

#include "var.h"

/* The bijection. */
uint64_t ctx_hash_mix(uint64_t number);

/* The variable's hash, given to it now if it has none. Never zero, never another variable's. */
uint64_t ctx_hash(ctx_var *var);

#endif
