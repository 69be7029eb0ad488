/* Scopes nest, and two in one block are undone last first; each value is released once. */
#include "golden.h"

#include "answer.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void print_both(const char *where)
{
    printf("%s: %s, %ld\n", where, (const char *)ctx_var_get_or(&user, (void *)"nobody"),
           NUMBER(ctx_var_get_or(&deadline, INT(0))));
}

static void inner(void)
{
    SCOPED_SET(bob, &user, golden_copy("bob"));
    SCOPED_SET(soon, &deadline, INT(5));
    SCOPED_SET(cem, &user, golden_copy("cem"));
    print_both(bob.status + soon.status + cem.status == CTX_OK ? "inner" : "failed");
}

int main(void)
{
    {
        SCOPED_SET(ann, &user, golden_copy("ann"));
        SCOPED_SET(late, &deadline, INT(30));
        print_both(ann.status + late.status == CTX_OK ? "outer" : "failed");
        inner();
        print_both("outer again");
    }
    print_both("after");
    return 0;
}
