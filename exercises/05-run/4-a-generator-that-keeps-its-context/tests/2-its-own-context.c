/* A generator has what was set when it was made, and keeps what its steps set; its caller sees
 * nothing of that, and what the caller sets later is nothing to it. */
#include "report.h"

static ctx_var line = CTX_VAR_INIT("line", NULL);

/* All that it knows of its work is in the context. */
static bool next_line(void *unused, void **value)
{
    (void)unused;
    long number = NUMBER(ctx_var_get_or(&line, INT(0))) + 1;
    must(ctx_var_set(&line, INT(number)));
    printf("  [user %ld] line %ld\n", user(), number);
    if (number == 2) {
        set_user(20);
    }
    *value = INT(number);
    return number < 4;
}

static const generator_kind lines = {.step = next_line};

static void ask_and_look(generator *g)
{
    ask("lines", g);
    printf("[user %ld] line %ld\n", user(), NUMBER(ctx_var_get_or(&line, INT(0))));
}

int main(void)
{
    set_user(1);
    generator *g = make(&lines, NULL);
    set_user(2);
    ask_and_look(g);
    must(ctx_var_set(&line, INT(100)));
    ask_and_look(g);
    set_user(3);
    ask_and_look(g);
    ask_and_look(g);
    generator_free(g);
    return 0;
}
