/* Two generators of one function take turns, and whoever asks is in one context, and then in
 * another. */
#include "asking.h"

static void add_up(generator *self, void *step)
{
    for (;;) {
        generator_yield(self, INT(user()));
        set_user(user() + NUMBER(step));
    }
}

static generator *one, *two;

static void *ask_both(void *who)
{
    set_user(NUMBER(who));
    for (int i = 0; i < 2; i++) {
        ask("one", one);
        ask("two", two);
    }
    return NULL;
}

int main(void)
{
    ctx_context *session;
    must_into(session, ctx_context_new(&session));
    set_user(10);
    one = make(add_up, INT(1));
    set_user(20);
    two = make(add_up, INT(2));
    ask_both(INT(7));
    must(ctx_run(session, ask_both, INT(8), NULL));
    ask_both(INT(9));
    must(generator_free(one));
    must(generator_free(two));
    ctx_context_unref(session);
    return 0;
}
