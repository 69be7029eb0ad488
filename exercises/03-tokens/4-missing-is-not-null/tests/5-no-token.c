/* Without a token there is no way back. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    print_way_back(NULL);
    return 0;
}
