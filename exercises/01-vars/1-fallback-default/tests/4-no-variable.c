/* NULL for a variable has no default: the fallback, and no crash. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    printf("nothing or 5: %ld\n", NUMBER(default_or(NULL, INT(5))));
    return 0;
}
