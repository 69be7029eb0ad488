/* In the array the place of a variable decides, and a copy copies all. */
#include "maps.h"

int main(void)
{
    show("the first one", array_set(0));
    show("the tenth", array_set(9));
    printf("10 rounds of 10, no sets: %zu\n", array_rounds(10, 0));
    printf("10 rounds of 10, 1 set each: %zu\n", array_rounds(10, 1));
    printf("10 rounds of 10, 3 sets each: %zu\n", array_rounds(10, 3));
    return 0;
}
