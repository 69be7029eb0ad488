/* A context holds as many variables as a program cares to set, each with its own value. */
#include "golden.h"

#include "set_get.h"

enum { COUNT = 100 };

int main(void)
{
    ctx_var *vars[COUNT];
    for (int i = 0; i < COUNT; i++) {
        char name[16];
        snprintf(name, sizeof name, "var_%d", i);
        must(ctx_var_new(name, NULL, &vars[i]));
        must(ctx_var_set(vars[i], INT(i)));
    }
    for (int i = 0; i < COUNT; i += 2) {
        must(ctx_var_set(vars[i], INT(1000 + i)));
    }

    long right = 0;
    long sum = 0;
    for (int i = 0; i < COUNT; i++) {
        void *value;
        must(ctx_var_get(vars[i], &value));
        right += NUMBER(value) == (i % 2 == 0 ? 1000 + i : i);
        sum += NUMBER(value);
    }
    printf("right: %ld, sum: %ld\n", right, sum);

    for (int i = 0; i < COUNT; i++) {
        ctx_var_unref(vars[i]); /* the context is still an owner */
    }
    return 0;
}
