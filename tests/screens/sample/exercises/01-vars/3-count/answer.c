#include "answer.h"

long count(long each)
{
    (void)each; /* TODO: two threads */
    return 0;
}
