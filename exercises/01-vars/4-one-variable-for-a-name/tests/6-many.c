/* Any number of names is allowed, more than a hundred among them. */
#include "golden.h"

#include "answer.h"

enum { MANY = 120 };

int main(void)
{
    static ctx_var *vars[MANY];
    char name[32];
    for (size_t i = 0; i < MANY; i++) {
        snprintf(name, sizeof name, "var%zu", i);
        must(intern(name, &vars[i]));
    }
    printf("interned: %zu\n", interned());
    for (size_t i = 0; i < MANY; i++) {
        ctx_var_unref(vars[i]);
    }
    printf("interned: %zu\n", interned());
    return 0;
}
