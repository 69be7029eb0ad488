/* A third map has shares, too: of a root, or of a node that lies deep in both. */
#include "maps.h"

int main(void)
{
    ctx_map left = a_map();
    ctx_map right = copy_of(&left);
    ctx_map third = copy_of(&left);
    show("three copies", &left, &right);
    set(&right, at("9.5"));
    show("one goes its way", &left, &right);
    set(&third, at("17.1"));
    show("and the third one", &left, &right);
    ctx_map fourth = copy_of(&third);
    show("which is copied in its turn", &left, &right);
    set(&left, at("17.1"));
    show("then the first one", &left, &right);
    ctx_map_clear(&third);
    ctx_map_clear(&fourth);
    show("and the strangers are gone", &left, &right);
    ctx_map_clear(&left);
    ctx_map_clear(&right);
    return 0;
}
