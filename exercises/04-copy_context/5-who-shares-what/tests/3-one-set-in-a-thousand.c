/* After a set in a copy of a thousand variables, the nodes of one path are new. */
#include "maps.h"

#define COUNT 1000

static ctx_var vars[COUNT];

int main(void)
{
    ctx_map left = {0};
    for (unsigned i = 0; i < COUNT; i++) {
        vars[i] = (ctx_var){.name = "one of many", CHOSEN_HASH(ctx_hash_mix(i + 1))};
        set(&left, &vars[i]);
    }
    ctx_map right = copy_of(&left);
    show("a thousand, copied", &left, &right);
    set(&right, &vars[500]);
    show("one of them set in the copy", &left, &right);
    set(&right, &vars[500]);
    show("and set again", &left, &right);
    for (unsigned i = 0; i < COUNT; i++) {
        set(&right, &vars[i]);
    }
    show("and all of them", &left, &right);
    ctx_map_clear(&left);
    ctx_map_clear(&right);
    return 0;
}
