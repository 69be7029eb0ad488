/* Tries that are small enough to be drawn. The first is the one in node.h: a at place 3 of the root, and at
 * place 6 a child with b and c. */
#include "tries.h"

static uint64_t at(unsigned first, unsigned second, unsigned third)
{
    return first | second << 3 | third << 6;
}

int main(void)
{
    uint64_t drawn[] = {at(6, 0, 0), at(6, 5, 0), at(3, 0, 0)};
    show("as in node.h", trie_shape(drawn, COUNT(drawn), 3));

    uint64_t flat[] = {at(0, 0, 0), at(4, 1, 0), at(2, 7, 3), at(6, 0, 0),
                       at(1, 0, 0), at(5, 5, 5), at(3, 1, 0), at(7, 0, 0)};
    show("one full node", trie_shape(flat, COUNT(flat), 3));

    uint64_t uneven[] = {at(4, 0, 0), at(4, 4, 0), at(4, 2, 0),
                         at(4, 2, 4), at(4, 2, 2), at(1, 7, 7)};
    show("three levels", trie_shape(uneven, COUNT(uneven), 3));

    uint64_t twins[] = {at(0, 1, 0), at(0, 3, 0), at(7, 1, 0), at(7, 3, 0)};
    show("two children", trie_shape(twins, COUNT(twins), 3));

    uint64_t numbers[] = {0, 2, 1, 3};
    show_widths(numbers, COUNT(numbers));
    return 0;
}
