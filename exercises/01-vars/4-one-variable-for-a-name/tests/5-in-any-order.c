/* Names go in another order than they came, and the others are still found. */
#include "golden.h"

#include "answer.h"

enum { MANY = 40 };

static ctx_var *vars[MANY];

static void ask(size_t number, ctx_var **out)
{
    char name[32];
    snprintf(name, sizeof name, "var%zu", number);
    must(intern(name, out));
}

/* How many of those that are held are found again, as themselves. */
static size_t found(void)
{
    size_t same = 0;
    for (size_t i = 0; i < MANY; i++) {
        ctx_var *again;
        if (vars[i] != NULL) {
            ask(i, &again);
            same += again == vars[i];
            ctx_var_unref(again);
        }
    }
    return same;
}

int main(void)
{
    for (size_t i = 0; i < MANY; i++) {
        ask(i, &vars[i]);
    }
    printf("interned: %zu, found: %zu\n", interned(), found());
    for (size_t step = 0; step < MANY; step++) {
        size_t i = step * 17 % MANY; /* 17 and 40 have no common factor: each once */
        ctx_var_unref(vars[i]);
        vars[i] = NULL;
        if (step % 10 == 9) {
            printf("interned: %zu, found: %zu\n", interned(), found());
        }
    }
    return 0;
}
