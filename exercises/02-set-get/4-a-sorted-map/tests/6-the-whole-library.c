/* set and get run on this map, and at the end of the program every value is released. */
#include "given.h"

#include "set_get.h"

enum { MANY = 50 };

static long released;

static void release(void *value)
{
    released += NUMBER(value);
    if (released == 2 * (MANY - 1) * MANY / 2) {
        printf("all are released\n");
    }
}

static const ctx_hooks hooks = {.release = release};

int main(void)
{
    static ctx_var *many[MANY];
    for (size_t i = 0; i < MANY; i++) {
        must(ctx_var_new("var", &hooks, &many[i]));
        must(ctx_var_set(many[i], INT(0)));
    }
    for (size_t i = 0; i < MANY; i++) {
        must(ctx_var_set(many[i * 7 % MANY], INT(2 * (i * 7 % MANY))));
    }
    size_t right = 0;
    for (size_t i = 0; i < MANY; i++) {
        right += NUMBER(ctx_var_get_or(many[i], INT(-1))) == (long)(2 * i);
        ctx_var_unref(many[i]);
    }
    printf("%zu of %d as they were set\n", right, MANY);
    return 0;
}
