/* Both maps go their own ways, and what neither has touched stays shared, wherever its slot is now. */
#include "maps.h"

int main(void)
{
    ctx_map left = a_map();
    ctx_map right = copy_of(&left);
    set(&right, at("1"));
    show("a new place in one root", &left, &right);
    set(&left, at("9.5"));
    show("below place 9 in the other", &left, &right);
    set(&right, at("17.2"));
    show("below place 17", &left, &right);
    set(&left, at("17.4.6"));
    show("and further down", &left, &right);
    set(&right, at("2.1"));
    set(&right, at("2.2"));
    show("a new child before all others", &left, &right);
    ctx_map_clear(&left);
    ctx_map_clear(&right);
    return 0;
}
