/* Two threads that count to 0 each. */
#include "answer.h"

#include <stdio.h>

int main(void)
{
    printf("%ld\n", count(0));
    return 0;
}
