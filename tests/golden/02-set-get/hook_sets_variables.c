/* A release hook may set variables, this one and others: the set that called it is over by then. */
#include "golden.h"

#include "set_get.h"

enum { COUNT = 8 };

static ctx_var user;
static ctx_var numbers[COUNT]; /* enough to make a small map grow */

static void release(void *value)
{
    printf("released %s\n", (const char *)value);
    if (strcmp(value, "ann") == 0) {
        for (int i = 0; i < COUNT; i++) {
            must(ctx_var_set(&numbers[i], INT(i)));
        }
        must(ctx_var_set(&user, "eve"));
    }
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    for (int i = 0; i < COUNT; i++) {
        numbers[i] = (ctx_var)CTX_VAR_INIT("number", NULL);
    }
    must(ctx_var_set(&user, "ann"));
    must(ctx_var_set(&user, "bob")); /* ann goes, and her hook sets eve */
    printf("user: %s\n", (char *)ctx_var_get_or(&user, "not set"));
    long sum = 0;
    for (int i = 0; i < COUNT; i++) {
        sum += NUMBER(ctx_var_get_or(&numbers[i], INT(-100)));
    }
    printf("sum of the numbers: %ld\n", sum);
    printf("end of main\n");
    return 0;
}
