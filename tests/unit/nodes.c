/* One node at a time: an edit makes another node with one place different, and shares the rest. */
#include "places.h"
#include "unit.h"

enum { BINDINGS = 4 };
static ctx_var vars[BINDINGS];
static ctx_binding *bindings[BINDINGS];

static ctx_node *edit(const ctx_node *node, unsigned number, ctx_place kind, ctx_slot slot)
{
    ctx_node *copy = ctx_node_edit(node, place_bit(number), kind, slot);
    if (copy == NULL) {
        copy = ctx_node_edit(node, place_bit(number), kind, slot);
    }
    expect(copy != NULL, "an edit makes a node");
    expect(copy != node && copy->owners == 1, "what an edit makes is new, and the caller's");
    expect(ctx_node_place(copy, place_bit(number)) == kind, "the place holds what it was to hold");
    expect(ctx_node_width(copy) == ctx_node_popcount(copy->bindings | copy->children),
           "no place is in both bitmaps");
    return copy;
}

static ctx_node *bind(const ctx_node *node, unsigned number, unsigned i)
{
    ctx_slot slot = {.binding = ctx_binding_ref(bindings[i])};
    ctx_node *copy = edit(node, number, CTX_PLACE_BINDING, slot);
    expect(copy->slots[ctx_node_index(copy, place_bit(number))].binding == bindings[i],
           "the slot of the place has the binding");
    return copy;
}

static ctx_node *hang(const ctx_node *node, unsigned number, ctx_node *child)
{
    ctx_slot slot = {.child = ctx_node_ref(child)};
    return edit(node, number, CTX_PLACE_CHILD, slot);
}

static ctx_node *clear(const ctx_node *node, unsigned number)
{
    return edit(node, number, CTX_PLACE_EMPTY, (ctx_slot){.binding = NULL});
}

/* What the test owns itself, and the nodes. */
static void owners(unsigned first, unsigned second, unsigned third, unsigned fourth)
{
    const unsigned wanted[BINDINGS] = {first, second, third, fourth};
    for (unsigned i = 0; i < BINDINGS; i++) {
        expect(bindings[i]->owners == wanted[i] + 1,
               "a binding has an owner for each node that holds it");
    }
}

static void bindings_alone(void)
{
    ctx_node *one = bind(NULL, 6, 0);
    expect(one->bindings == place_bit(6) && one->children == 0,
           "a node of one binding has one place");
    owners(1, 0, 0, 0);

    ctx_node *two = bind(one, 3, 1);
    expect(two->slots[0].binding == bindings[1] && two->slots[1].binding == bindings[0],
           "bindings stand in the order of their places");
    expect(one->bindings == place_bit(6) && one->slots[0].binding == bindings[0],
           "an edit leaves the node as it was");
    owners(2, 1, 0, 0);

    ctx_node *other = bind(two, 6, 2);
    owners(2, 2, 1, 0); /* the edited place is not shared */
    ctx_node_unref(two);
    ctx_node *less = clear(other, 3);
    expect(less->bindings == place_bit(6), "a place that was emptied is in no bitmap");
    owners(1, 1, 2, 0);

    ctx_node_unref(one);
    ctx_node_unref(other);
    ctx_node_unref(less);
    owners(0, 0, 0, 0);
}

static void with_children(void)
{
    ctx_node *low = bind(NULL, 0, 0);
    ctx_node *high = bind(NULL, TOP, 1);
    ctx_node *a = hang(NULL, TOP, high);
    ctx_node *b = bind(a, PLACES / 2, 2);
    ctx_node *c = hang(b, 0, low);
    ctx_node *d = bind(c, TOP - 1, 3);
    expect(d->slots[0].binding == bindings[2] && d->slots[1].binding == bindings[3],
           "bindings come first, whatever places the children have");
    expect(d->slots[2].child == low && d->slots[3].child == high,
           "children follow, in the order of their places");
    expect(high->owners == 5 && low->owners == 3, "a child has an owner for each node above it");

    ctx_node *e = hang(d, PLACES / 2, low);
    expect(e->bindings == place_bit(TOP - 1) &&
               e->children == (place_bit(0) | place_bit(PLACES / 2) | place_bit(TOP)),
           "a place goes from one bitmap to the other");
    expect(e->slots[2].child == low && low->owners == 4 + 1, "a node may be a child twice");

    ctx_node *all[] = {a, b, c, d, e};
    for (unsigned i = 0; i < 5; i++) {
        ctx_node_unref(all[i]);
    }
    expect(high->owners == 1 && low->owners == 1, "a node that goes lets go of its children");
    owners(1, 1, 0, 0);
    ctx_node_unref(low);
    ctx_node_unref(high);
    owners(0, 0, 0, 0);
}

int main(void)
{
    for (unsigned i = 0; i < BINDINGS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        bindings[i] = ctx_binding_new(&vars[i], NULL);
        if (bindings[i] == NULL) {
            bindings[i] = ctx_binding_new(&vars[i], NULL);
        }
        check(bindings[i] != NULL);
    }
    bindings_alone();
    with_children();
    expect(ctx_node_ref(NULL) == NULL, "NULL is a node that nobody counts");
    ctx_node_unref(NULL);
    for (unsigned i = 0; i < BINDINGS; i++) {
        ctx_binding_unref(bindings[i]);
    }
    return unit_end("nodes");
}
