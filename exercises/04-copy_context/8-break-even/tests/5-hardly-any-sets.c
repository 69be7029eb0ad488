/* With no set, or one, for each copy the trie is cheaper almost at once. */
#include "maps.h"

int main(void)
{
    ctx_var *const *all = first_vars();
    printf("no sets: from %zu variables on\n", break_even(all, MOST, 0));
    printf("one set: from %zu variables on\n", break_even(all, MOST, 1));
    return 0;
}
