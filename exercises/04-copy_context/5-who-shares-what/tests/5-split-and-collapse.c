/* One map has a node where the other has a binding, or nothing. */
#include "maps.h"

int main(void)
{
    ctx_map left = a_map();
    ctx_map right = copy_of(&left);
    set(&right, at("3.0.0.8"));
    show("a chain where a binding was", &left, &right);
    take_out(&left, at("9.5"));
    show("a binding where a node was", &left, &right);
    take_out(&left, at("17.20.1"));
    take_out(&left, at("17.20.2"));
    show("nothing where a node was", &left, &right);
    ctx_map_clear(&left);
    ctx_map_clear(&right);
    return 0;
}
