/* The book's mixing, step by step: it has a way back, and spreads as well as chance. */
#include "hash.h"
#include "unit.h"

/* What x ^= x >> shift made of x, undone: the top bits are right, and each round makes `shift` more
 * of them right. */
static uint64_t undo_shift(uint64_t mixed, unsigned shift)
{
    uint64_t x = mixed;
    for (unsigned right = shift; right < 64; right += shift) {
        x = mixed ^ (x >> shift);
    }
    return x;
}

/* The inverse of an odd factor: each round of Newton's doubles the number of right bits. */
static uint64_t inverse(uint64_t factor)
{
    uint64_t x = factor; /* three bits are right already */
    for (int round = 0; round < 5; round++) {
        x *= 2 - factor * x;
    }
    return x;
}

static uint64_t unmix(uint64_t x)
{
    x = undo_shift(x, 32);
    x *= inverse(UINT64_C(0xbf58476d1ce4e5b9));
    x = undo_shift(x, 29);
    x *= inverse(UINT64_C(0x9e3779b97f4a7c15));
    return undo_shift(x, 32);
}

/* What has a way back in both directions is a bijection. */
static void there_and_back(uint64_t x)
{
    check(unmix(ctx_hash_mix(x)) == x);
    check(ctx_hash_mix(unmix(x)) == x);
}

static void mixing(uint64_t random, size_t many)
{
    check(ctx_hash_mix(0) == 0);
    for (uint64_t x = 0; x < many; x++) {
        there_and_back(x);
        there_and_back(~x);
        there_and_back(unit_random(&random));
    }
    for (unsigned i = 0; i < 64; i++) {
        for (unsigned k = 0; k <= i; k++) {
            there_and_back(UINT64_C(1) << i | UINT64_C(1) << k);
        }
    }
}

/* So a hash is its variable's alone. */
static void of_variables(void)
{
    static ctx_var vars[100];
    for (size_t i = 0; i < 100; i++) {
        check(unmix(ctx_hash(&vars[i])) == (uintptr_t)&vars[i]);
    }
}

/* Of eight neighbours, at whatever distance from each other, 1.6 share a place of the root where
 * chance alone rules. */
static void balance(size_t many)
{
    for (uintptr_t distance = 8; distance <= 4096; distance *= 2) {
        size_t shared = 0;
        for (uintptr_t first = 0; first < many; first++) {
            unsigned count[32] = {0};
            for (uintptr_t i = 0; i < 8; i++) {
                count[ctx_hash_mix(first * 65536 + i * distance) % 32]++;
            }
            for (unsigned place = 0; place < 32; place++) {
                shared += count[place] > 1 ? count[place] : 0;
            }
        }
        check(shared < 2 * many);
    }
}

int main(int argc, char **argv)
{
    uint64_t seed = unit_seed();
    size_t many = unit_is_small(argc, argv) ? 1000 : 65536;
    mixing(seed, many);
    of_variables();
    balance(many / 8);
    printf("seed %llu\n", (unsigned long long)seed);
    return unit_end("the mixing");
}
