/* Maps with nodes in common, which change in place as soon as they are not in common any more. Nothing
 * in them is changed by a comparison, and no answer is left from an earlier one. */
#include "maps.h"

#define MANY 200

static ctx_var vars[MANY];
static int numbers[MANY], others[MANY];
static ctx_map one, two, three, four, five;

static bool numbers_equal(const void *a, const void *b)
{
    return *(const int *)a == *(const int *)b;
}

static const ctx_hooks hooks = {.equal = numbers_equal};

/* Of all that is in a node and under it, whatever it says. */
static uint64_t sum_of(const ctx_node *node)
{
    uint64_t sum = node->owners * UINT64_C(31) + node->bindings + node->children * UINT64_C(257) +
                   node->stamp * UINT64_C(65537);
    for (unsigned i = 0; i < ctx_node_width(node); i++) {
        const ctx_binding *binding = node->slots[i].binding;
        sum = sum * 1000003 + (uintptr_t)binding;
        if (i < ctx_node_popcount(node->bindings)) {
            sum += (uintptr_t)binding->var + (uintptr_t)binding->value + binding->owners;
        } else {
            sum += sum_of(node->slots[i].child);
        }
    }
    return sum;
}

static void show(const char *what, const ctx_map *map, const ctx_map *other)
{
    uint64_t before = sum_of(map->root) ^ sum_of(other->root) << 1;
    compare(what, map, other);
    if (before != (sum_of(map->root) ^ sum_of(other->root) << 1)) {
        printf("  something in them is another than before\n");
    }
}

static void fill(ctx_map *map)
{
    for (size_t i = 0; i < MANY; i++) {
        set(map, &vars[i], &numbers[i]);
    }
}

/* Each variable in turn has another value, in what is a copy or was one, and then an equal one. */
static void turn(void)
{
    unsigned found = 0, lost = 0;
    for (size_t i = 0; i < MANY; i++) {
        int zero = -1;
        set(&two, &vars[i], &zero);
        found += !maps_equal(&one, &two) && !maps_equal(&two, &one);
        set(&two, &vars[i], &others[i]);
        lost += !maps_equal(&one, &two) || !maps_equal(&two, &one);
        if (i % 3 == 0) {
            ctx_map_clear(&two);
            two = copy_of(&one);
        }
    }
    printf("of %d that differ, found %u; of as many that do not, lost %u\n", MANY, found, lost);
}

int main(void)
{
    for (size_t i = 0; i < MANY; i++) {
        vars[i].name = "number";
        vars[i].hooks = &hooks;
        choose_hash(&vars[i], ctx_hash_mix(i + 1));
        numbers[i] = others[i] = (int)i;
    }
    fill(&one);
    two = copy_of(&one);
    show("a copy", &one, &two);
    set(&two, &vars[7], &others[8]);
    show("one is set to another value", &one, &two);
    set(&two, &vars[7], &others[7]);
    show("and to an equal one, in place", &one, &two);
    fill(&three);
    show("built apart", &one, &three);
    one.root->stamp = 5;
    three.root->stamp = 6;
    show("each with a stamp", &one, &three);
    set(&three, &vars[0], &others[1]);
    three.root->stamp = 7;
    show("another value, and another stamp", &one, &three);
    one.root->stamp = three.root->stamp = 0;
    show("another value, and no stamps", &one, &three);
    four = copy_of(&three);
    five = copy_of(&one);
    show("another value, and both have copies", &one, &three);
    ctx_map_clear(&four);
    ctx_map_clear(&five);
    drop(&three, &vars[0]);
    drop(&two, &vars[0]);
    show("without one", &two, &three);
    ctx_map_clear(&two);
    two = copy_of(&one);
    turn();
    ctx_map_clear(&two);
    two = copy_of(&three);
    show("a copy of what lacks one", &two, &one);
    ctx_map_clear(&one);
    ctx_map_clear(&two);
    ctx_map_clear(&three);
    return 0;
}
