/* A generator begins with what was set when it was made. What is set outside between two values
 * is not seen inside, and what is set inside is not seen outside. */
#include "asking.h"

static ctx_var line = CTX_VAR_INIT("line", NULL);

static void add_line(void)
{
    long number = NUMBER(ctx_var_get_or(&line, INT(0))) + 1;
    must(ctx_var_set(&line, INT(number)));
    printf("  [user %ld] line %ld\n", user(), number);
}

static void write_lines(generator *self, void *unused)
{
    (void)unused;
    for (long i = 0; i < 4; i++) {
        add_line();
        if (i == 1) {
            set_user(20);
        }
        generator_yield(self, INT(i));
    }
}

static void ask_and_look(generator *g)
{
    ask("lines", g);
    printf("[user %ld] line %ld\n", user(), NUMBER(ctx_var_get_or(&line, INT(0))));
}

int main(void)
{
    set_user(1);
    generator *g = make(write_lines, NULL);
    set_user(2);
    ask_and_look(g);
    must(ctx_var_set(&line, INT(100)));
    ask_and_look(g);
    set_user(3);
    ask_and_look(g);
    ask_and_look(g);
    ask_and_look(g);
    must(generator_free(g));
    return 0;
}
