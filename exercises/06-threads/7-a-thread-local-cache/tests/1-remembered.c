/* What was got last is not searched again, until something is set or entered; an exit that is refused does
 * neither. NULL is a value like others. */
#include "cached.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", "none", NULL);

static void *read_user(void *unused)
{
    print_got("in a run", &user);
    print_cost("again", &user);
    return unused;
}

int main(void)
{
    print_got("at first", &user);
    set(&user, "ann");
    print_got("set", &user);
    print_cost("again", &user);
    print_cost("again", &user);
    print_got("another", &deadline);
    set(&deadline, "soon");
    print_got("set", &deadline);
    print_cost("again", &deadline);
    print_got("the other", &user);
    print_cost("again", &user);
    set(&user, NULL);
    print_got("set", &user);
    print_cost("again", &user);
    set(&user, "bob");
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    print_got("set", &user);
    must(cached_run(copy, read_user, NULL, NULL));
    must(cached_enter(copy));
    print_got("entered", &user);
    print_cost("again", &user);
    must(cached_exit(copy));
    print_got("outside", &user);
    print_cost("again", &user);
    printf("a second exit: %s\n", ctx_status_name(attempt(cached_exit(copy))));
    print_cost("again", &user);
    ctx_context_unref(copy);
    return 0;
}
