/* caught by 1-levels: a level that is full to the last place is taken to need another one */
#include "answer.h"

unsigned levels(uint64_t variables)
{
    unsigned count = 1;
    for (uint64_t last = variables / 8; last > 0; last /= 8) {
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
    return ALLOCATION + LOCK + 3 * ATOMIC;
}

unsigned enter_and_exit_cost(uint64_t variables)
{
    (void)variables;
    return 3 * LOCK + 2 * ATOMIC;
}
