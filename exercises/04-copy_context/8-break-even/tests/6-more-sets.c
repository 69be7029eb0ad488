/* With more sets for each copy it takes more variables, up to a number that no sets can move. */
#include "maps.h"

int main(void)
{
    static const size_t sets[] = {2, 3, 4, 8, 16, 100, 1000, 1000000};
    ctx_var *const *all = first_vars();
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        printf("%zu sets: from %zu variables on\n", sets[i], break_even(all, MOST, sets[i]));
    }
    return 0;
}
