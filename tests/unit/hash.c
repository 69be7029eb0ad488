/* The arithmetic below the trie: two addresses never have one hash, which is the address's alone and spreads; and the
 * counting of bits is right. How addresses are mixed is not asked; for the book's own way there is mixing.c. */
#include "hash.h"
#include "places.h"
#include "unit.h"

/* Variables begin at multiples of eight. Nobody looks at what is there. */
static uint64_t hash_at(uint64_t address)
{
    return ctx_hash((const ctx_var *)(uintptr_t)(address & ~UINT64_C(7)));
}

/* A variable is its address: a copy is another variable, one that is initialised again the same one. */
static void by_address(void)
{
    static ctx_var vars[100];
    for (size_t i = 0; i < 100; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        uint64_t hash = ctx_hash(&vars[i]);
        expect(ctx_hash(&vars[i]) == hash, "a variable has the same hash each time");
        vars[i] = vars[0];
        expect(ctx_hash(&vars[i]) == hash, "a hash does not depend on what the variable holds");
        vars[i] = (ctx_var)CTX_VAR_INIT_DEFAULT("w", &vars[0], NULL);
        expect(ctx_hash(&vars[i]) == hash, "a variable that is initialised again keeps its hash");
    }
}

/* An address and its hash. */
typedef struct pair {
    uint64_t hash;
    uintptr_t address;
} pair;

#define MOST 300000

static pair pairs[MOST];
static size_t pair_count;

static void add(uint64_t address)
{
    uintptr_t at = (uintptr_t)address & ~(uintptr_t)7;
    check(pair_count < MOST);
    pairs[pair_count++] = (pair){.hash = hash_at(at), .address = at};
}

static int by_hash(const void *a, const void *b)
{
    const pair *x = a;
    const pair *y = b;
    if (x->hash != y->hash) {
        return x->hash < y->hash ? -1 : 1;
    }
    return (x->address > y->address) - (x->address < y->address);
}

/* Addresses in rows, addresses that differ in a few bits only, and any others: no two share a hash. */
static void distinct(uint64_t random, size_t many)
{
    for (uint64_t i = 0; i < many; i++) {
        add(0x4040 + 8 * i);
        add(UINT64_C(0x7f0000000000) + 4096 * i);
        add(unit_random(&random));
    }
    for (unsigned i = 0; i < 64; i++) {
        for (unsigned k = 0; k <= i; k++) {
            uint64_t bits = UINT64_C(1) << i | UINT64_C(1) << k;
            add(bits);
            add(~bits);
        }
    }
    qsort(pairs, pair_count, sizeof pairs[0], by_hash);
    for (size_t i = 1; i < pair_count; i++) {
        expect(pairs[i].hash != pairs[i - 1].hash || pairs[i].address == pairs[i - 1].address,
               "two addresses never have one hash");
    }
}

/* How many places of the root eight neighbours fall on. Chance gives them seven; an address as it is
 * gives them one, where they are far enough apart. */
static size_t places_of_eight(uint64_t first, uint64_t distance)
{
    uint32_t places = 0;
    for (uint64_t i = 0; i < 8; i++) {
        places |= ctx_node_bit(hash_at(first + i * distance), 0);
    }
    return ctx_node_popcount(places);
}

static void spread(size_t many)
{
    for (uint64_t distance = 8; distance <= 4096; distance *= 2) {
        size_t sum = 0;
        for (uint64_t i = 0; i < many; i++) {
            sum += places_of_eight(i * 65536, distance);
        }
        expect(sum >= 2 * many, "neighbours spread over the root, at whatever distance they lie");
    }
}

static unsigned bits_of(uint32_t bits)
{
    unsigned count = 0;
    for (unsigned i = 0; i < PLACES; i++) {
        count += bits >> i & 1;
    }
    return count;
}

static void popcount(uint64_t random, size_t many)
{
    for (uint32_t low = 0; low < many; low++) {
        uint32_t any = (uint32_t)unit_random(&random) & ALL_PLACES;
        uint32_t few = low & ALL_PLACES;
        uint32_t high = few << PLACES / 2 & ALL_PLACES;
        expect(ctx_node_popcount(few) == bits_of(few),
               "small numbers have as many ones as counted");
        expect(ctx_node_popcount(high) == bits_of(high), "ones in the upper half count as well");
        expect(ctx_node_popcount(any) == bits_of(any), "any number has as many ones as counted");
    }
    expect(ctx_node_popcount(ALL_PLACES) == PLACES, "where all are ones, there are as many");
}

/* A wrong slot is named: place, kind, what it should be and what it is. */
static void expect_slot(const ctx_node *node, uint32_t bit, unsigned slot)
{
    static char words[100];
    unsigned index = ctx_node_index(node, bit);
    snprintf(words, sizeof words, "the %s at place %u has slot %u, and not %u",
             (node->bindings & bit) != 0 ? "binding" : "child", bits_of(bit - 1), slot, index);
    expect(index == slot, words);
}

/* Where a place's slot is, beside a count from the left. */
static void check_node(const ctx_node *node)
{
    unsigned next = 0;
    for (unsigned kind = 0; kind < 2; kind++) {
        uint32_t map = kind == 0 ? node->bindings : node->children;
        ctx_place place = kind == 0 ? CTX_PLACE_BINDING : CTX_PLACE_CHILD;
        for (unsigned i = 0; i < PLACES; i++) {
            uint32_t bit = UINT32_C(1) << i;
            if ((map & bit) != 0) {
                expect(ctx_node_place(node, bit) == place, "a place holds what its bitmap says");
                expect_slot(node, bit, next++);
            } else if (((node->bindings | node->children) & bit) == 0) {
                expect(ctx_node_place(node, bit) == CTX_PLACE_EMPTY, "other places are empty");
            }
        }
    }
    expect(ctx_node_width(node) == next, "a node is as wide as its bitmaps have ones");
}

static void places(uint64_t random, size_t many)
{
    for (size_t i = 0; i < many / 64; i++) {
        uint32_t bindings = (uint32_t)(unit_random(&random) & unit_random(&random)) & ALL_PLACES;
        uint32_t children = (uint32_t)unit_random(&random) & ALL_PLACES & ~bindings;
        check_node(
            &(ctx_node){.bindings = bindings & ALL_PLACES, .children = children & ALL_PLACES});
    }
    for (unsigned shift = 0; shift < 64; shift += CTX_NODE_BITS) {
        uint64_t hash = unit_random(&random);
        unsigned digit = (unsigned)(hash >> shift) % PLACES;
        expect(ctx_node_bit(hash, shift) == UINT32_C(1) << digit,
               "the bits of a hash that a level reads pick the place");
    }
}

int main(int argc, char **argv)
{
    uint64_t seed = unit_seed();
    size_t many = unit_is_small(argc, argv) ? 1000 : 65536;
    popcount(seed, many);
    places(seed, many);
    by_address();
    distinct(seed, many);
    spread(many / 8);
    printf("seed %llu\n", (unsigned long long)seed);
    return unit_end("hashes and bits");
}
