/* Whichever allocation fails, the answer is 0, and nothing is left of the map. */
#include "maps.h"

#include "scarce.h"

int main(void)
{
    ctx_var *const *all = first_vars();
    unsigned n = 1;
    bool failed;
    do {
        scarce_begin(n);
        size_t found = break_even(all, 12, 2);
        failed = scarce_end();
        if (found != (failed ? 0 : 7)) {
            printf("allocation %u fails: %zu\n", n, found);
        }
        n += failed;
    } while (failed);
    printf("%s\n", n > 12 ? "each allocation has failed once" : "there are too few allocations");
    return 0;
}
