/* What map.h promises, of any map: what is set is found, what is taken out is not, and what was there is handed
 * out and not released. */
#include "map.h"
#include "unit.h"

#define COUNT 9 /* enough to make a small array grow, and a trie of one node */

static ctx_var vars[COUNT];
static ctx_map map;
static int released; /* values, so far */

static void release(void *value)
{
    (void)value;
    released++;
}

static const ctx_hooks hooks = {.release = release};

static long number_of(size_t i)
{
    const ctx_binding *found = ctx_map_find(&map, &vars[i]);
    return found == NULL ? -1 : NUMBER(found->value);
}

/* Whether the map has these and no other: `has` is a map of bits, and vars[i] is bound to i. */
static void expect_map(unsigned has)
{
    for (size_t i = 0; i < COUNT; i++) {
        bool in = (has >> i & 1) != 0;
        expect(in || number_of(i) == -1, "a variable that is not in the map is not found");
        expect(!in || number_of(i) != -1, "a variable that is in the map is found");
        expect(!in || number_of(i) == (long)i, "each variable has the value it was bound to");
    }
}

static ctx_binding *binding_of(size_t i, long number)
{
    ctx_binding *binding = ctx_binding_new(&vars[i], INT(number));
    if (binding == NULL) {
        binding = ctx_binding_new(&vars[i], INT(number)); /* as in golden.h */
    }
    check(binding != NULL);
    return binding;
}

/* Sets vars[i]; what was there is the caller's. Where memory runs out, the map is as it was. */
static ctx_binding *set(size_t i, long number)
{
    ctx_binding *binding = binding_of(i, number);
    long before = number_of(i);
    ctx_binding *old = NULL;
    ctx_status status = ctx_map_set(&map, binding, &old);
    expect(status == CTX_OK || number_of(i) == before, "a set that fails changes nothing");
    if (status == CTX_NO_MEMORY) {
        status = ctx_map_set(&map, binding, &old);
    }
    expect(status == CTX_OK, "a set gives CTX_OK");
    expect(ctx_map_find(&map, &vars[i]) == binding, "after a set the new binding is found");
    ctx_binding_unref(binding);
    expect(number_of(i) == number, "the map has a share of its own of each binding");
    return old;
}

static ctx_binding *take_out(size_t i)
{
    long before = number_of(i);
    ctx_binding *old = (ctx_binding *)&map; /* neither NULL nor a binding */
    ctx_status status = ctx_map_remove(&map, &vars[i], &old);
    expect(status == CTX_OK || number_of(i) == before, "a remove that fails changes nothing");
    if (status == CTX_NO_MEMORY) {
        status = ctx_map_remove(&map, &vars[i], &old);
    }
    expect(status == CTX_OK, "a remove gives CTX_OK, also where there is nothing to remove");
    expect(old != (ctx_binding *)&map, "a remove writes *old: the binding, or NULL");
    expect(number_of(i) == -1, "a variable that was removed is found no more");
    return old;
}

static void fill(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        expect(set(i, (long)i) == NULL, "*old is NULL where the variable was not set");
        expect_map((2U << i) - 1);
    }
}

static void empty_map(void)
{
    expect_map(0);
    expect(take_out(0) == NULL, "*old is NULL where there was nothing to remove");
    ctx_map_clear(&map);
    expect_map(0);
}

/* Set again: the old binding is the caller's, whole, and no other one is touched. */
static void set_again(void)
{
    fill();
    for (size_t i = 0; i < COUNT; i++) {
        int before = released;
        ctx_binding *old = set(i, 100);
        expect(released == before, "no release hook runs in ctx_map_set");
        expect(old != NULL, "*old is what was there before");
        expect(old->var == &vars[i] && NUMBER(old->value) == (long)i, "*old is the old binding");
        ctx_binding_unref(old);
        expect(released == before + 1, "the old binding is the caller's alone");
        old = set(i, (long)i);
        expect(NUMBER(old->value) == 100, "*old is the latest binding");
        ctx_binding_unref(old);
        expect_map((1U << COUNT) - 1);
    }
    ctx_map_clear(&map);
}

/* Each one in its turn is removed from a full map: the first, those in the middle, the last. */
static void remove_one(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        fill();
        int before = released;
        ctx_binding *old = take_out(i);
        expect(released == before, "no release hook runs in ctx_map_remove");
        expect(old != NULL, "*old is the binding that was removed");
        expect(old->var == &vars[i] && NUMBER(old->value) == (long)i, "*old is the old binding");
        expect_map(((1U << COUNT) - 1) & ~(1U << i));
        ctx_binding_unref(old);
        expect(released == before + 1, "the removed binding is the caller's alone");
        expect(take_out(i) == NULL, "*old is NULL where there was nothing to remove");
        expect(set(i, (long)i) == NULL, "*old is NULL where the variable was removed before");
        expect_map((1U << COUNT) - 1);
        ctx_map_clear(&map);
        expect(released == before + 1 + COUNT, "a clear releases each value once");
    }
}

/* All are removed, every stride-th next, and the map can be used again. */
static void remove_all(size_t stride)
{
    fill();
    unsigned left = (1U << COUNT) - 1;
    for (size_t i = 0; i < COUNT; i++) {
        size_t which = i * stride % COUNT;
        ctx_binding_unref(take_out(which));
        left &= ~(1U << which);
        expect_map(left);
    }
    fill();
    ctx_map_clear(&map);
    expect_map(0);
}

static bool looked;

/* What a hook finds while the map is cleared. */
static void look(void *value)
{
    (void)value;
    looked = true;
    for (size_t i = 0; i < COUNT; i++) {
        expect(number_of(i) == -1, "a map that is cleared is empty before the first hook runs");
    }
}

static void clear_with_a_hook(void)
{
    static const ctx_hooks looking = {.release = look};
    vars[COUNT / 2].hooks = &looking;
    fill();
    ctx_map_clear(&map);
    expect(looked, "a clear releases each value");
    vars[COUNT / 2].hooks = &hooks;
}

/* Where there is no binding, there is nothing to do. */
static void no_binding(void)
{
    expect(ctx_binding_ref(NULL) == NULL, "ctx_binding_ref allows NULL");
    ctx_binding_unref(NULL);
}

int main(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", &hooks);
    }
    no_binding();
    empty_map();
    set_again();
    remove_one();
    remove_all(1);
    remove_all(COUNT - 1); /* from the last to the first */
    remove_all(4);
    empty_map();
    clear_with_a_hook();
    return unit_end("a map");
}
