/* The validator refuses a trie for each rule that it breaks, in the words that belong to the rule;
 * and takes the sound one that each of them was made from. */
#include "trie.h"

/* A node with room for any number of slots. */
static ctx_node *node_of(uint32_t bindings, uint32_t children)
{
    ctx_node *node = calloc(1, sizeof *node + 64 * sizeof node->slots[0]);
    if (node == NULL) {
        node = calloc(1, sizeof *node + 64 * sizeof node->slots[0]);
    }
    check(node != NULL);
    node->owners = 1;
    node->bindings = bindings & ALL_PLACES;
    node->children = children & ALL_PLACES;
    return node;
}

/* root: place 3 has a, and place 6 a child, whose place 0 has b and place 5 has c: the drawing in
 * node.h. */
typedef struct sample {
    ctx_var vars[4];
    ctx_var *all[4];
    ctx_binding a;
    ctx_binding b;
    ctx_binding c;
    ctx_node *child;
    ctx_node *root;
    ctx_map map;
} sample;

static void make(sample *s)
{
    *s = (sample){.child = NULL};
    const uint64_t hashes[] = {digit(0, 3), digit(0, 6), digit(0, 6) | digit(1, 5), digit(0, 7)};
    for (size_t i = 0; i < 4; i++) {
        s->vars[i] = VAR_WITH_HASH(hashes[i]);
        s->all[i] = &s->vars[i];
    }
    s->a = (ctx_binding){.var = &s->vars[0], .owners = 1};
    s->b = (ctx_binding){.var = &s->vars[1], .owners = 1};
    s->c = (ctx_binding){.var = &s->vars[2], .owners = 1};
    s->child = node_of(place_bit(0) | place_bit(5), 0);
    s->child->slots[0].binding = &s->b;
    s->child->slots[1].binding = &s->c;
    s->root = node_of(place_bit(3), place_bit(6));
    s->root->slots[0].binding = &s->a;
    s->root->slots[1].child = s->child;
    s->map = (ctx_map){.root = s->root, .count = 3};
}

static void end(sample *s)
{
    free(s->child);
    free(s->root);
}

static void no_root(sample *s)
{
    s->map.root = NULL;
}

static void count_zero(sample *s)
{
    s->map.count = 0;
}

static void count_wrong(sample *s)
{
    s->map.count = 4;
}

static void both_maps(sample *s)
{
    s->root->bindings = (s->root->bindings | place_bit(6)) & ALL_PLACES;
    s->root->slots[2] = s->root->slots[1];
    s->root->slots[1].binding = &s->b;
}

static void empty_node(sample *s)
{
    s->child->bindings = 0;
    s->map.count = 1;
}

static void not_inlined(sample *s)
{
    s->child->bindings = place_bit(0) & ALL_PLACES;
    s->map.count = 2;
}

static void order_of_slots(sample *s)
{
    s->child->slots[0].binding = &s->c;
    s->child->slots[1].binding = &s->b;
}

static void wrong_place(sample *s)
{
    s->root->bindings = place_bit(4) & ALL_PLACES;
}

static void wrong_child(sample *s)
{
    s->root->children = place_bit(7) & ALL_PLACES;
}

static void wrong_depth(sample *s)
{
    /* right for the root, and for c's place below, too */
    choose_hash(&s->vars[0], digit(0, 3) | digit(1, 1));
    s->child->slots[1].binding = &s->a;
}

static void var_twice(sample *s)
{
    s->root->bindings = (s->root->bindings | place_bit(7)) & ALL_PLACES;
    s->root->slots[2] = s->root->slots[1];
    s->root->slots[1].binding = &s->a;
    s->map.count = 4;
}

static void node_without_owner(sample *s)
{
    s->child->owners = 0;
}

static void owners_below_zero(sample *s)
{
    s->root->owners = (uint64_t)-1;
}

static void binding_without_owner(sample *s)
{
    s->c.owners = 0;
}

static void no_binding(sample *s)
{
    s->child->slots[1].binding = NULL;
}

static void no_child(sample *s)
{
    s->root->slots[1].child = NULL;
}

static void no_variable(sample *s)
{
    s->b.var = NULL;
}

static void too_deep(sample *s)
{
    s->child->bindings = 0;
    s->child->children = place_bit(0) & ALL_PLACES;
    s->child->slots[0].child = s->child; /* bites its tail */
}

static void refuse(void (*breaks)(sample *), const char *message)
{
    sample s;
    make(&s);
    check_fine(validate(&s.map));
    check_fine(validate_exactly(&s.map, s.all, 3));
    breaks(&s);
    const char *said = validate(&s.map);
    check(said != NULL && strcmp(said, message) == 0);
    end(&s);
}

/* A chain to the deepest level, in which the top bit of the place has no bit of a hash to match. */
static void refuse_past_the_hash(void)
{
    ctx_var a = VAR_WITH_HASH(digit(0, 1) | digit(LAST, 1));
    ctx_var b = VAR_WITH_HASH(digit(0, 1) | digit(LAST, 2));
    ctx_map map = {.root = NULL};
    trie_set(&map, &a, NULL);
    trie_set(&map, &b, NULL);
    check_fine(validate(&map));
    ctx_node *last = map.root;
    while (last->children != 0) {
        last = last->slots[0].child;
    }
    uint32_t right = last->bindings;
    last->bindings = (place_bit(1) | place_bit(LAST_PLACES)) & ALL_PLACES;
    check(strcmp(validate(&map), "a place is in use that no hash has") == 0);
    last->bindings = right & ALL_PLACES;
    ctx_map_clear(&map);
}

/* What only the variables can tell: another shape than theirs, sound as it is. */
static void refuse_other_variables(void)
{
    sample s;
    make(&s);
    check_fine(validate_exactly(&s.map, s.all, 3));
    check(validate_exactly(&s.map, s.all, 2) != NULL);
    check(validate_exactly(&s.map, s.all + 1, 3) != NULL);
    ctx_var *swapped[] = {s.all[0], s.all[1], s.all[3]};
    check(validate_exactly(&s.map, swapped, 3) != NULL);
    s.a.var = &s.vars[3];
    choose_hash(&s.vars[3],
                3); /* a binding at the right place, but of a variable with the same hash */
    check(validate_exactly(&s.map, s.all, 3) != NULL);
    end(&s);
}

static void refuse_owners(void)
{
    sample s;
    make(&s);
    const ctx_map *maps[] = {&s.map, &s.map};
    check_fine(validate_owners(maps, 1));
    check(validate_owners(maps, 2) != NULL); /* two maps with one share of the root */
    s.root->owners = 2;
    check_fine(validate_owners(maps, 2));
    check(validate_owners(maps, 1) != NULL); /* a share that nobody holds */
    s.root->owners = 1;
    s.child->owners = 2;
    check(validate_owners(maps, 1) != NULL);
    s.child->owners = 1;
    s.c.owners = 2; /* a token's, perhaps */
    check_fine(validate_owners(maps, 1));
    s.c.owners = 0;
    check(validate_owners(maps, 1) != NULL);
    end(&s);
}

int main(void)
{
    const char *misplaced = "a binding is not where its hash says";
    check_fine(validate(&(ctx_map){.root = NULL}));
    refuse(no_root, "an empty map has a root, or a full one has none");
    refuse(count_zero, "an empty map has a root, or a full one has none");
    refuse(count_wrong, "the count is not the number of bindings");
    refuse(both_maps, "a place is in both maps");
    refuse(empty_node, "a node is empty");
    refuse(not_inlined, "a node has a single binding, which its parent should hold");
    refuse(order_of_slots, misplaced);
    refuse(wrong_place, misplaced);
    refuse(wrong_child, misplaced);
    refuse(wrong_depth, misplaced);
    refuse(var_twice, misplaced);
    refuse(node_without_owner, "a node has no owner");
    refuse(owners_below_zero, "a node has no owner");
    refuse(binding_without_owner, "a binding has no owner");
    refuse(no_binding, "a slot for a binding is NULL");
    refuse(no_child, "a slot for a child is NULL");
    refuse(no_variable, "a binding has no variable");
    refuse(too_deep, "the trie is deeper than a hash is long");
    refuse_past_the_hash();
    refuse_other_variables();
    refuse_owners();
    return unit_end("the validator");
}
