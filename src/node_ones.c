#include "node.h"

/* Each row of four is the one before, with a bit more. */
#define ONES_2(n) (n), (n) + 1, (n) + 1, (n) + 2
#define ONES_4(n) ONES_2(n), ONES_2((n) + 1), ONES_2((n) + 1), ONES_2((n) + 2)
#define ONES_6(n) ONES_4(n), ONES_4((n) + 1), ONES_4((n) + 1), ONES_4((n) + 2)

const unsigned char ctx_node_ones[256] = {ONES_6(0), ONES_6(1), ONES_6(1), ONES_6(2)};
