/* Maps that were built apart share no node, even if they bind the same variables. */
#include "maps.h"

int main(void)
{
    ctx_map nothing = {0};
    ctx_map nothing_too = {0};
    ctx_map left = a_map();
    ctx_map right = a_map();
    show("nothing and nothing", &nothing, &nothing_too);
    show("a map and nothing", &left, &nothing);
    show("nothing and a map", &nothing, &right);
    show("two maps", &left, &right);
    ctx_map_clear(&left);
    ctx_map_clear(&right);
    return 0;
}
