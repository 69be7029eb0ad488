/* A copy shares everything, and for that only the root needs a second owner. */
#include "maps.h"

int main(void)
{
    ctx_map left = a_map();
    ctx_map right = copy_of(&left);
    show("a map and its copy", &left, &right);
    ctx_map_clear(&left);
    left = copy_of(&right);
    show("and the copy's copy", &left, &right);
    ctx_map_clear(&left);
    ctx_map_clear(&right);
    return 0;
}
