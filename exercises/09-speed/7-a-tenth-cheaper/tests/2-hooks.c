/* Values at different addresses are equal if the hook says so, which is told them in the order of the
 * maps, once for a variable, and never after it has said no. Values at one address are equal. */
#include "maps.h"

static unsigned asked, swapped;

/* Text, without regard to case. A value of the first map has a capital letter, but for what is in
 * both. `nobody` is not even equal to itself. */
static bool texts_equal(const void *a, const void *b)
{
    const char *x = a, *y = b;
    asked++;
    swapped += *x >= 'a' || *y < 'a';
    return strcmp(x + 1, "obody") != 0 && (*x | 32) == (*y | 32) && strcmp(x + 1, y + 1) == 0;
}

static const ctx_hooks by_text = {.equal = texts_equal};
static const ctx_hooks without = {.equal = NULL};
static ctx_var user = {.name = "user", .hooks = &by_text, CHOSEN_HASH(1)};
static ctx_var many[40];
static ctx_var bare = {.name = "bare", .hooks = &without, CHOSEN_HASH(2)};
static ctx_var hookless = {.name = "hookless", CHOSEN_HASH(11)};
static char nobody[] = "Nobody";
static ctx_map one, two;

static void ask(const char *what)
{
    asked = swapped = 0;
    const char *said = answer(&one, &two);
    printf("%s: %s, asked %u, swapped %u\n", what, said, asked, swapped);
}

static void set_both(ctx_var *var, void *value, void *other)
{
    set(&one, var, value);
    set(&two, var, other);
}

static void set_many(void *value)
{
    for (size_t i = 0; i < COUNT(many); i++) {
        many[i].hooks = &by_text;
        choose_hash(&many[i], ctx_hash_mix(i + 1));
        set_both(&many[i], "Same", value);
    }
}

int main(void)
{
    set_both(&user, "Ann", "ann");
    ask("in other letters");
    set_both(&user, "Ann", "bob");
    ask("another name");
    set_both(&user, nobody, nobody);
    ask("nobody, at one address");
    set_both(&user, nobody, "nobody");
    ask("nobody, at two");
    set_both(&user, "Ann", "ann");
    static char here[] = "at home", there[] = "at home";
    set_both(&bare, here, there);
    compare("beside it, hooks without that one", &one, &two);
    drop(&one, &user);
    drop(&two, &user);
    ask("hooks without that one");
    set_both(&bare, here, here);
    ask("and one address");
    set_both(&hookless, here, there);
    ask("no hooks");
    set_both(&hookless, there, there);
    ask("and one address");
    set_many("same");
    ask("forty more");
    set_many("other");
    ask("forty, all of them others");
    set_many("Same");
    ask("forty, at one address");
    ctx_map_clear(&one);
    ctx_map_clear(&two);
    return 0;
}
