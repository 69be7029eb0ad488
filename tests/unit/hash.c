/* The arithmetic below the trie: the mixing is a bijection, the counting of bits is right. */
#include "hash.h"
#include "node.h"
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

static unsigned bits_of(uint32_t bits)
{
    unsigned count = 0;
    for (unsigned i = 0; i < 32; i++) {
        count += bits >> i & 1;
    }
    return count;
}

static void popcount(uint64_t random, size_t many)
{
    for (uint32_t low = 0; low < many; low++) {
        check(ctx_node_popcount(low) == bits_of(low));
        check(ctx_node_popcount(low << 16) == bits_of(low));
        uint32_t any = (uint32_t)unit_random(&random);
        check(ctx_node_popcount(any) == bits_of(any));
    }
    check(ctx_node_popcount(UINT32_MAX) == 32);
}

/* Where a place's slot is, beside a count from the left. */
static void check_node(const ctx_node *node)
{
    unsigned next = 0;
    for (unsigned kind = 0; kind < 2; kind++) {
        uint32_t map = kind == 0 ? node->bindings : node->children;
        ctx_place place = kind == 0 ? CTX_PLACE_BINDING : CTX_PLACE_CHILD;
        for (unsigned i = 0; i < 32; i++) {
            uint32_t bit = UINT32_C(1) << i;
            if ((map & bit) != 0) {
                check(ctx_node_place(node, bit) == place && ctx_node_index(node, bit) == next++);
            } else if (((node->bindings | node->children) & bit) == 0) {
                check(ctx_node_place(node, bit) == CTX_PLACE_EMPTY);
            }
        }
    }
    check(ctx_node_width(node) == next);
}

static void places(uint64_t random, size_t many)
{
    for (size_t i = 0; i < many / 64; i++) {
        uint32_t bindings = (uint32_t)(unit_random(&random) & unit_random(&random));
        uint32_t children = (uint32_t)unit_random(&random) & ~bindings;
        check_node(&(ctx_node){.bindings = bindings, .children = children});
    }
    for (unsigned shift = 0; shift < 64; shift += CTX_NODE_BITS) {
        uint64_t hash = unit_random(&random);
        unsigned digit = (unsigned)(hash >> shift) % 32;
        check(ctx_node_bit(hash, shift) == UINT32_C(1) << digit);
    }
}

/* A variable is its address: neighbours differ, a copy is another variable, and one that is
 * initialised again is the same one. */
static void by_address(void)
{
    ctx_var vars[100] = {{.name = "v"}};
    for (size_t i = 0; i < 100; i++) {
        uint64_t hash = ctx_hash(&vars[i]);
        check(unmix(hash) == (uintptr_t)&vars[i]);
        vars[i] = vars[0];
        check(ctx_hash(&vars[i]) == hash);
        vars[i] = (ctx_var)CTX_VAR_INIT("w", NULL);
        check(ctx_hash(&vars[i]) == hash);
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
    popcount(seed, many);
    places(seed, many);
    by_address();
    balance(many / 8);
    printf("seed %llu\n", (unsigned long long)seed);
    return unit_end("hashes and bits");
}
