/* Hashes that are alike for some levels, up to the last one there is: what differs at the end of a long
 * way is found, and what is on no way is not looked for. */
#include "maps.h"

static ctx_var left, right, beside, other;
static ctx_map one, two;

static void set_both(ctx_var *var, void *value)
{
    set(&one, var, value);
    set(&two, var, value);
}

/* Two variables whose hashes agree in so many bits, and one that parts with them at the root. */
static void try(unsigned bits)
{
    uint64_t far = UINT64_C(1) << bits;
    choose_hash(&left, 5 | UINT64_C(1) << 63);
    choose_hash(&right, (5 | UINT64_C(1) << 63) ^ far);
    choose_hash(&beside, 2);
    choose_hash(&other,
                (5 | UINT64_C(1) << 63) ^ far ^ (bits > 3 ? UINT64_C(8) : UINT64_C(1) << 62));
    printf("%u bits alike\n", bits);
    set_both(&left, "a");
    set_both(&right, "b");
    compare("  two", &one, &two);
    set_both(&beside, "c");
    compare("  three", &one, &two);
    set(&two, &right, "a");
    compare("  another value", &one, &two);
    set(&two, &right, "b");
    compare("  as before", &one, &two);
    drop(&two, &right);
    compare("  one is gone", &one, &two);
    set(&two, &other, "b");
    compare("  another variable", &one, &two);
    set(&one, &other, "b");
    drop(&one, &right);
    compare("  in both", &one, &two);
    ctx_map_clear(&one);
    ctx_map_clear(&two);
}

/* Alone in its place, a variable is where any other one of that place would be. */
static void try_one_place(void)
{
    choose_hash(&left, 6);
    choose_hash(&right, 6 | UINT64_C(1) << 40);
    set(&one, &left, "a");
    set(&two, &right, "a");
    compare("two variables of one place", &one, &two);
    set(&two, &left, "a");
    set(&one, &right, "a");
    compare("both in both", &one, &two);
    ctx_map_clear(&one);
    ctx_map_clear(&two);
}

/* Eight of one node; a binding in one map where the other one has a child; and as many slots. */
static void try_kinds(void)
{
    static ctx_var vars[8];
    for (unsigned i = 0; i < 8; i++) {
        choose_hash(&vars[i], i | 64);
        set_both(&vars[i], "a");
    }
    compare("a full node", &one, &two);
    choose_hash(&left, 3 | 128);
    choose_hash(&right, 4 | 128);
    set(&one, &left, "a");
    set(&two, &right, "a");
    compare("a child at another place", &one, &two);
    set(&one, &right, "a");
    set(&two, &left, "a");
    compare("and at both", &one, &two);
    ctx_map_clear(&one);
    ctx_map_clear(&two);
}

/* A node has a child more than its partner, and behind that the partner's map has what the first one lacks. */
static void try_one_more(void)
{
    static ctx_var vars[3][2];
    for (unsigned i = 0; i < 2; i++) {
        choose_hash(&vars[0][i], 1 << 3 | i << 6 | 512);
        choose_hash(&vars[1][i], 2 << 3 | i << 6 | 512);
        choose_hash(&vars[2][i], 5 | i << 3 | 512);
        set_both(&vars[0][i], "a");
        set(&one, &vars[1][i], "a");
        set(&two, &vars[2][i], "a");
    }
    compare("a child more, and one less", &one, &two);
    ctx_map_clear(&one);
    ctx_map_clear(&two);
}

int main(void)
{
    static const unsigned some[] = {1, 2, 3, 4, 20, 32, 59, 60, 62};
    for (size_t i = 0; i < COUNT(some); i++) {
        try(some[i]);
    }
    try_one_place();
    try_kinds();
    try_one_more();
    return 0;
}
