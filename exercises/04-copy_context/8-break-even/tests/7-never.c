/* Where the variables are too few, or all lie on one long path, the trie does not win. */
#include "maps.h"

int main(void)
{
    ctx_var *const *all = first_vars();
    printf("no variables: %zu\n", break_even(all, 0, 0));
    printf("one variable, no sets: %zu\n", break_even(all, 1, 0));
    printf("up to 20 variables, 16 sets: %zu\n", break_even(all, 20, 16));
    for (unsigned i = 0; i < 12; i++) {
        var_at(i, 9, 9, i + 1);
    }
    printf("two levels for nothing, 2 sets: %zu\n", break_even(pointers, 12, 2));
    return 0;
}
