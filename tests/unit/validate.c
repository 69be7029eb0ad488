#include "validate.h"
#include "hash.h"
#include "map_next.h"
#include "places.h"

#include <stdlib.h>

/* A count that went below zero looks like this one. */
#define TOO_MANY_OWNERS (UINT64_C(1) << 32)

static bool is_counted(ctx_count *owners)
{
    uint64_t count = *owners;
    return count >= 1 && count < TOO_MANY_OWNERS;
}

/* Where a walk has come to: the places that led here, as the low bits that a hash must have. */
typedef struct place {
    unsigned depth;
    uint64_t prefix;
} place;

static unsigned shift_of(unsigned depth)
{
    return depth * CTX_NODE_BITS;
}

static place below(place here, unsigned index)
{
    uint64_t digit = (uint64_t)index << shift_of(here.depth);
    return (place){.depth = here.depth + 1, .prefix = here.prefix | digit};
}

/* Whether a hash has come the right way: it agrees with the prefix in all digits down to here. */
static bool belongs(uint64_t hash, place here)
{
    uint64_t known =
        shift_of(here.depth) >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << shift_of(here.depth)) - 1;
    return (hash & known) == here.prefix;
}

static const char *check_binding(ctx_binding *binding, place here)
{
    if (binding == NULL) {
        return "a slot for a binding is NULL";
    }
    if (!is_counted(&binding->owners)) {
        return "a binding has no owner";
    }
    if (binding->var == NULL) {
        return "a binding has no variable";
    }
    return belongs(ctx_hash(binding->var), here) ? NULL : "a binding is not where its hash says";
}

/* What a node's two maps alone can say. The root may have a single binding, no other node may. */
static const char *check_maps(const ctx_node *node, unsigned depth)
{
    if ((node->bindings & node->children) != 0) {
        return "a place is in both maps";
    }
    if (node->bindings == 0 && node->children == 0) {
        return "a node is empty";
    }
    if (depth == LAST && (node->bindings | node->children) >> LAST_PLACES != 0) {
        return "a place is in use that no hash has";
    }
    bool one_binding = (node->bindings & (node->bindings - 1)) == 0;
    if (depth > 0 && node->children == 0 && one_binding) {
        return "a node has a single binding, which its parent should hold";
    }
    return NULL;
}

static const char *check_node(ctx_node *node, place here, size_t *found);

/* The slot that comes next in the order of the bits must be right for `index`. */
static const char *check_slot(const ctx_node *node, unsigned index, unsigned *next, bool child,
                              place here, size_t *found)
{
    ctx_slot slot = node->slots[(*next)++];
    place there = below(here, index);
    if (child) {
        return check_node(slot.child, there, found);
    }
    ++*found;
    return check_binding(slot.binding, there);
}

static const char *check_slots(const ctx_node *node, place here, bool children, unsigned *next,
                               size_t *found)
{
    uint32_t map = children ? node->children : node->bindings;
    for (unsigned index = 0; index < PLACES; index++) {
        if ((map >> index & 1) != 0) {
            const char *message = check_slot(node, index, next, children, here, found);
            if (message != NULL) {
                return message;
            }
        }
    }
    return NULL;
}

static const char *check_node(ctx_node *node, place here, size_t *found)
{
    if (node == NULL) {
        return "a slot for a child is NULL";
    }
    if (here.depth >= CTX_NODE_MAX_DEPTH) {
        return "the trie is deeper than a hash is long";
    }
    if (!is_counted(&node->owners)) {
        return "a node has no owner";
    }
    const char *message = check_maps(node, here.depth);
    unsigned next = 0;
    if (message == NULL) {
        message = check_slots(node, here, false, &next, found);
    }
    if (message == NULL) {
        message = check_slots(node, here, true, &next, found);
    }
    return message;
}

/* No rule is needed for a variable that is in the trie twice: its hash leads to one place only, so
 * one of the two is not where its hash says. */
const char *validate(const ctx_map *map)
{
    if ((map->root == NULL) != (map->count == 0)) {
        return "an empty map has a root, or a full one has none";
    }
    size_t found = 0;
    const char *message =
        map->root == NULL ? NULL : check_node(map->root, (place){.depth = 0}, &found);
    if (message != NULL) {
        return message;
    }
    return found == map->count ? NULL : "the count is not the number of bindings";
}

/* The shape again, from the other end: from the variables that a node should have in or under it. */
typedef struct expected {
    ctx_var *const *vars;
    size_t count;
    const ctx_map *map;
    ctx_binding *at; /* the last one that the walk met */
} expected;

/* How many of the variables belong to each place of a node, and the last of them. */
typedef struct tenants {
    size_t count[PLACES];
    ctx_var *last[PLACES];
} tenants;

static void count_tenants(tenants *t, const expected *e, place here)
{
    *t = (tenants){.count = {0}};
    for (size_t i = 0; i < e->count; i++) {
        uint64_t hash = ctx_hash(e->vars[i]);
        if (belongs(hash, here)) {
            unsigned index = (unsigned)(hash >> shift_of(here.depth)) % PLACES;
            t->count[index]++;
            t->last[index] = e->vars[i];
        }
    }
}

static const char *check_walk(expected *e, ctx_binding *next)
{
    e->at = ctx_map_next(e->map, e->at);
    return e->at == next ? NULL : "the walk does not follow the shape";
}

static const char *check_one(expected *e, const ctx_node *node, uint32_t bit, ctx_var *var)
{
    if (ctx_node_place(node, bit) != CTX_PLACE_BINDING) {
        return "a place should hold a binding";
    }
    ctx_binding *binding = node->slots[ctx_node_index(node, bit)].binding;
    if (binding->var != var) {
        return "a place holds another variable's binding";
    }
    if (ctx_map_find(e->map, var) != binding) {
        return "a variable is not found";
    }
    return check_walk(e, binding);
}

static const char *check_shape(expected *e, const ctx_node *node, place here);

static const char *check_place(expected *e, const ctx_node *node, const tenants *t, place there,
                               unsigned index, bool children)
{
    uint32_t bit = UINT32_C(1) << index;
    if (t->count[index] == 0) {
        return ctx_node_place(node, bit) == CTX_PLACE_EMPTY ? NULL : "a place should be empty";
    }
    if (t->count[index] == 1) {
        return children ? NULL : check_one(e, node, bit, t->last[index]);
    }
    if (ctx_node_place(node, bit) != CTX_PLACE_CHILD) {
        return "a place should hold a child";
    }
    const ctx_node *child = node->slots[ctx_node_index(node, bit)].child;
    return children ? check_shape(e, child, there) : NULL;
}

/* A walk meets the bindings of a node first, then what is under its children. */
static const char *check_shape(expected *e, const ctx_node *node, place here)
{
    tenants t;
    count_tenants(&t, e, here);
    unsigned places = places_at(here.depth);
    for (unsigned i = 0; i < 2 * places; i++) {
        unsigned index = i % places;
        const char *message = check_place(e, node, &t, below(here, index), index, i >= places);
        if (message != NULL) {
            return message;
        }
    }
    return NULL;
}

const char *validate_exactly(const ctx_map *map, ctx_var *const *vars, size_t count)
{
    const char *message = validate(map);
    if (message != NULL) {
        return message;
    }
    if (map->count != count) {
        return "the map has more variables, or fewer";
    }
    expected e = {.vars = vars, .count = count, .map = map};
    if (map->root != NULL) {
        message = check_shape(&e, map->root, (place){.depth = 0});
    }
    return message != NULL ? message : check_walk(&e, NULL);
}

/* How many parents each node and each binding has: a table by address, half of it empty. */
typedef struct parent_count {
    const void *address;
    ctx_count *owners;
    uint64_t parents;
    bool is_node;
} parent_count;

typedef struct census {
    parent_count *table;
    size_t size;
    size_t used;
} census;

static parent_count *census_place(const census *c, const void *address)
{
    size_t i = ((uintptr_t)address >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 20;
    while (c->table[i % c->size].address != NULL && c->table[i % c->size].address != address) {
        i++;
    }
    return &c->table[i % c->size];
}

static bool census_grow(census *c)
{
    census bigger = {.size = c->size == 0 ? 64 : 2 * c->size, .used = c->used};
    for (int tries = 0; bigger.table == NULL; tries++) {
        if (tries == 2) { /* twice, as in golden.h: where one allocation fails, the next does not */
            return false;
        }
        bigger.table = calloc(bigger.size, sizeof *bigger.table);
    }
    for (size_t i = 0; i < c->size; i++) {
        if (c->table[i].address != NULL) {
            *census_place(&bigger, c->table[i].address) = c->table[i];
        }
    }
    free(c->table);
    *c = bigger;
    return true;
}

/* One parent more; *first says whether it is the first. False when there is no memory. */
static bool census_add(census *c, const void *address, ctx_count *owners, bool is_node, bool *first)
{
    if (2 * c->used >= c->size && !census_grow(c)) {
        return false;
    }
    parent_count *entry = census_place(c, address);
    *first = entry->address == NULL;
    c->used += *first;
    *entry = (parent_count){address, owners, entry->parents + 1, is_node};
    return true;
}

static bool census_node(census *c, ctx_node *node)
{
    bool first;
    if (!census_add(c, node, &node->owners, true, &first)) {
        return false;
    }
    unsigned bindings = ctx_node_popcount(node->bindings);
    unsigned width = first ? ctx_node_width(node) : 0; /* shared nodes are gone into once */
    for (unsigned i = 0; i < width; i++) {
        ctx_slot slot = node->slots[i];
        bool counted = i < bindings
                           ? census_add(c, slot.binding, &slot.binding->owners, false, &first)
                           : census_node(c, slot.child);
        if (!counted) {
            return false;
        }
    }
    return true;
}

static const char *census_compare(const census *c)
{
    for (size_t i = 0; i < c->size; i++) {
        const parent_count *entry = &c->table[i];
        uint64_t owners = entry->address == NULL ? 0 : *entry->owners;
        if (entry->is_node && owners != entry->parents) {
            return "a node has another number of owners than of parents";
        }
        if (owners < entry->parents) {
            return "a binding has fewer owners than parents";
        }
    }
    return NULL;
}

const char *validate_owners(const ctx_map *const *maps, size_t count)
{
    census c = {.table = NULL};
    const char *message = NULL;
    for (size_t i = 0; i < count && message == NULL; i++) {
        if (maps[i]->root != NULL && !census_node(&c, maps[i]->root)) {
            message = "no memory for the census";
        }
    }
    if (message == NULL) {
        message = census_compare(&c);
    }
    free(c.table);
    return message;
}
