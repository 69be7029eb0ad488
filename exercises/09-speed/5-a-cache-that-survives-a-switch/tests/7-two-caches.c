/* Two threads, each with a cache, and contexts that go from one to the other: what a thread has
 * changed is seen by the other one when the context comes back, and what has not changed is still
 * remembered. The threads that change contexts are new ones, as each request may have, and each has
 * ended before anything else happens. */
#include "counted.h"

static cache one, two;
static context wanderer, copies[2];

static void *change_with_two(void *name)
{
    print_got("  there", &two, &wanderer, &user);
    print_cost("  again", &two, &wanderer, &user);
    context_set(&two, &wanderer, &user, name);
    print_got("  set there", &two, &wanderer, &user);
    print_cost("  again", &two, &wanderer, &user);
    return name;
}

static void *only_ask(void *unused)
{
    print_cost("  there", &two, &wanderer, &user);
    static const variable *const all[] = {&user, &page, &lang};
    for (int i = 0; i < 6; i++) {
        got(&two, &copies[i / 3], all[i % 3]);
    }
    return unused;
}

static void wander(void)
{
    static char bob[] = "bob", cem[] = "cem";
    context_begin(&wanderer);
    set(&one, &wanderer, &user, "ann");
    print_got("here", &one, &wanderer, &user);
    elsewhere(change_with_two, bob);
    print_got("back", &one, &wanderer, &user);
    print_cost("again", &one, &wanderer, &user);
    elsewhere(change_with_two, cem);
    print_got("back", &one, &wanderer, &user);
    print_cost("again", &one, &wanderer, &user);
    elsewhere(only_ask, NULL);
    print_cost("back unchanged", &one, &wanderer, &user);
}

static void *change_copy_with_new_cache(void *name)
{
    static cache fresh[2];
    int number = strcmp(name, "dan") == 0 ? 0 : 1;
    context_set(&fresh[number], &copies[number], &user, name);
    context_set(&fresh[number], &copies[number], &lang, name);
    return name;
}

/* Both do the same, with copies of the same. */
static void change_copies(void)
{
    static char dan[] = "dan", eve[] = "eve";
    elsewhere(change_copy_with_new_cache, dan);
    elsewhere(change_copy_with_new_cache, eve);
    for (int i = 0; i < 4; i++) {
        print_got("from one or the other", &one, &copies[i % 2], i < 2 ? &user : &lang);
    }
    print_got("what they were made of", &one, &wanderer, &lang);
}

int main(void)
{
    for (int i = 0; i < 2; i++) {
        context_begin(&copies[i]);
        set(&one, &copies[i], &page, i == 0 ? "home" : "away");
    }
    wander();
    context_copy(&copies[0], &wanderer);
    context_copy(&copies[1], &wanderer);
    change_copies();
    return 0;
}
