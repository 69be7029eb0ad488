/* Two threads that count to 1 each. */
#include "answer.h"

#include <stdio.h>

int main(void)
{
    printf("%ld\n", count(1));
    return 0;
}
