/* ctx_map_set alone, one case after the other, in the order of the text: a trie can be set before anything is removed. */
#include "family.h"
#include "trie.h"

static const char *part; /* the case that is being tested */

/* What is wrong, with the name of the case before it. */
static const char *here(const char *message)
{
    static char words[200];
    snprintf(words, sizeof words, "%s: %s", part, message);
    return message == NULL ? NULL : words;
}

static void check_map(const ctx_map *map, const ctx_map *copy, family *f, size_t count)
{
    const ctx_map *both[] = {map, copy};
    check_fine(here(validate_exactly(map, f->all, count)));
    check_fine(here(validate_owners(both, copy == NULL ? 1 : 2)));
}

static long number_of(const ctx_map *map, const ctx_var *var)
{
    const ctx_binding *found = ctx_map_find(map, var);
    return found == NULL ? -1 : NUMBER(found->value);
}

/* Where there is no copy, a binding with two owners is in a node that nobody can reach. */
static void check_shares(const family *f)
{
    for (size_t i = 0; i < f->set; i++) {
        bool is_alone = ctx_map_find(&f->map, f->all[i])->owners == 1;
        expect(is_alone, here("each binding has one owner, and no node stays behind"));
    }
}

/* Sets a variable, the next or one of those before it, beside a copy, which stays as it was. */
static void set_beside_a_copy(family *f, size_t i, long value)
{
    size_t count = f->set;
    bool is_new = i == count;
    long was = number_of(&f->map, f->all[i]);
    ctx_map copy = trie_copy(&f->map);
    scene_mark mark = scene_here();
    uint64_t places = is_new ? ctx_hash(f->all[i]) : 0;
    scene_step("copy", '\0', 0);
    scene_set(family_name(i), places, value);
    f->set += is_new;
    expect(trie_set(&f->map, f->all[i], INT(value)) == is_new,
           here("*old is what was replaced, and NULL where nothing was"));
    check_map(&f->map, &copy, f, f->set);
    expect(number_of(&f->map, f->all[i]) == value, here("the new value is found"));
    check_fine(here(validate_exactly(&copy, f->all, count)));
    expect(number_of(&copy, f->all[i]) == was, here("a copy has the value that it had"));
    scene_step("drop", '\0', 0);
    ctx_map_clear(&copy);
    check_map(&f->map, NULL, f, f->set);
    check_shares(f);
    scene_back(mark);
    scene_set(family_name(i), places, value);
}

/* All of these, one after the other. */
static void grow(family *f)
{
    while (f->set < f->count) {
        set_beside_a_copy(f, f->set, (long)f->set);
    }
}

static void grow_of(uint64_t a, uint64_t b, uint64_t c)
{
    const uint64_t hashes[] = {a, b, c};
    family f = {.count = 0};
    for (size_t i = 0; i < 3 && hashes[i] != 0; i++) {
        add(&f, hashes[i]);
    }
    grow(&f);
    clear(&f);
}

static void empty_place(void)
{
    part = "an empty place";
    grow_of(digit(0, 3), 0, 0);
    grow_of(digit(0, 3), digit(0, 9), digit(0, TOP));
    grow_of(digit(0, TOP), digit(0, 9), digit(0, 3));
}

static void same_variable(void)
{
    part = "the same variable";
    family f = {.count = 0};
    add(&f, digit(0, 3));
    add(&f, digit(0, 9));
    for (size_t i = 0; i < f.count; i++) {
        set_beside_a_copy(&f, i, (long)i);
        for (size_t k = 0; k <= i; k++) {
            set_beside_a_copy(&f, k, 100);
        }
    }
    clear(&f);
}

static void split(void)
{
    part = "another variable";
    grow_of(digit(0, 9), digit(0, 9) | digit(1, 21), 0);
    grow_of(digit(0, 3), digit(0, 9) | digit(1, 21), digit(0, 9));
    grow_of(digit(0, TOP), digit(0, 9) | digit(1, 21), digit(0, 9));
}

static void chain(void)
{
    part = "another variable, a chain";
    for (unsigned depth = 2; depth < CTX_NODE_MAX_DEPTH; depth++) {
        grow_of(digit(0, 9) | digit(depth, 4), digit(0, 9) | digit(depth, 7), 0);
    }
}

static void child(void)
{
    part = "a child";
    uint64_t below = digit(0, 9);
    grow_of(below | digit(1, 1), below | digit(1, 21), below | digit(1, 6));
    grow_of(below | digit(1, 1), below | digit(1, 21), below | digit(1, 21) | digit(2, 7));
    family f = {.count = 0};
    add(&f, below | digit(1, 1));
    add(&f, below | digit(1, 21));
    grow(&f);
    set_beside_a_copy(&f, 0, 100);
    clear(&f);
}

int main(void)
{
    family_begin();
    empty_place();
    same_variable();
    split();
    chain();
    child();
    return unit_end("sets");
}
