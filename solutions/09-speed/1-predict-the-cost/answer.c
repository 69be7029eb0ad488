/* The table, in nanoseconds:
 *
 *     variables           1      64    10,000    10,000,000
 *     get                 2       7        19           205
 *     set in place       14      19        31           217
 *     copy and drop      42      42        42            42
 *     enter and exit     46      46        46            46
 *
 * Of ten million variables' 205, 160 are two loads from memory: of the lowest node, and of the binding. The
 * seven nodes above that one cost 41 together. So it is not the depth that costs, but the part of it that no
 * cache holds; a wider node spares loads that were cheap already. At 64 variables more than half of a get
 * is one mispredicted branch.
 *
 * Of a copy nothing depends on the variables: that is the point of the trie. It pays for a block, a lock and
 * three counts. A set in place allocates nothing and changes no count: it is a lock and a lookup, and costs
 * less than a copy as long as L2 holds the trie.
 *
 * Bytes are added level by level, and the sum stops as soon as no cache holds it. So nothing overflows,
 * although 8^21 nodes of 80 bytes are more than 64 bits can say. `levels` divides instead of multiplying for
 * the same reason: 8^22 is no number of 64 bits. It goes by what lies above the lowest place, n - 1, so that
 * 8 and 64 still fit into one level and two.
 *
 * What the model leaves out: a processor that guesses right loads the next binding early, so gets that do
 * not depend on each other overlap; lookups that repeat find everything in L1; the table of pages has a
 * cache of its own, and one that misses there waits longer than 80; nodes are not full, and lookups end
 * on many levels; and calls, arithmetic and the loads that nothing waits for are work, too. */
#include "answer.h"

unsigned levels(uint64_t variables)
{
    unsigned count = 1;
    for (uint64_t last = (variables - 1) / 8; last > 0; last /= 8) {
        count++;
    }
    return count;
}

/* The bytes that loads 0 to `load` choose from; or some number that no cache holds, if they are more. */
static uint64_t bytes_down_to(uint64_t variables, unsigned load)
{
    unsigned depth = levels(variables);
    uint64_t sum = 0;
    uint64_t nodes = 1;
    for (unsigned d = 0; d <= load && d < depth && sum <= L3_BYTES; d++) {
        sum += nodes * NODE_BYTES;
        nodes *= 8;
    }
    if (load == depth && sum <= L3_BYTES) {
        /* No overflow here either: these are few, for a cache holds nodes with a place for each. */
        sum += variables * BINDING_BYTES;
    }
    return sum;
}

unsigned load_cost(uint64_t variables, unsigned load)
{
    uint64_t bytes = bytes_down_to(variables, load);
    if (bytes <= L1_BYTES) {
        return L1_LOAD;
    }
    if (bytes <= L2_BYTES) {
        return L2_LOAD;
    }
    return bytes <= L3_BYTES ? L3_LOAD : MEMORY_LOAD;
}

unsigned get_cost(uint64_t variables)
{
    unsigned depth = levels(variables);
    unsigned sum = depth > 1 ? MISPREDICTED : 0;
    for (unsigned load = 0; load <= depth; load++) {
        sum += load_cost(variables, load);
    }
    return sum;
}

unsigned set_in_place_cost(uint64_t variables)
{
    return LOCK + get_cost(variables);
}

unsigned copy_and_drop_cost(uint64_t variables)
{
    (void)variables;
    /* The counts: the root's up; the context's down, and the root's down. */
    return ALLOCATION + LOCK + 3 * ATOMIC;
}

unsigned enter_and_exit_cost(uint64_t variables)
{
    (void)variables;
    return 3 * LOCK + 2 * ATOMIC;
}
