/* When a function has returned, its contexts go at once. A hook that runs then asks for the next
 * value, frees the generator, or makes another one; so does a hook of a generator that is given
 * up. */
#include "journal.h"

static generator *it;

static void write_one(generator *self, void *name)
{
    must(ctx_var_set(&journal, name));
    set_user(50);
    generator_yield(self, INT(1));
}

static void ask_it(void)
{
    ask("a hook", it);
}

static void free_it(void)
{
    generator *freed = it;
    it = NULL;
    printf("[user %ld] free: %s\n", user(), ctx_status_name(attempt(generator_free(freed))));
}

static void use_another(void)
{
    generator *other = make(write_one, "another journal");
    ask("a hook", other);
    must(generator_free(other));
    printf("[user %ld] another one is freed\n", user());
}

static void when_it_returns(void (*hook)(void))
{
    it = make(write_one, "the journal");
    ask("main", it);
    then = hook;
    ask("main", it);
    ask("main", it);
    must(generator_free(it));
    puts("-");
}

static void when_it_is_freed(void (*hook)(void))
{
    it = make(write_one, "the journal");
    ask("main", it);
    then = hook;
    must(generator_free(it));
    puts("-");
}

static void freed_by_a_hook(void)
{
    it = make(write_one, "the journal");
    ask("main", it);
    then = free_it;
    ask("main", it);
    puts("-");
}

int main(void)
{
    set_user(1);
    when_it_returns(NULL);
    when_it_returns(ask_it);
    when_it_returns(use_another);
    freed_by_a_hook();
    when_it_is_freed(NULL);
    when_it_is_freed(use_another);
    return 0;
}
