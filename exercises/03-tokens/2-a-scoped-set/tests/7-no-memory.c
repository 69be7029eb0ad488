/* Whichever allocation fails, the variable is as it was, and the value is still the caller's. */
#include "golden.h"

#include "answer.h"
#include "scarce.h"

static int released;

static void release(void *value)
{
    (void)value;
    released++;
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static long now(void)
{
    return NUMBER(ctx_var_get_or(&user, INT(0)));
}

/* A scope whose n-th allocation fails. False when there are fewer. */
static bool try_scope(unsigned n)
{
    long before = now();
    released = 0;
    scarce_begin(n);
    SCOPED_SET(inside, &user, INT(2));
    bool failed = scarce_end();
    bool right = inside.status == CTX_OK
                     ? now() == 2
                     : inside.status == CTX_NO_MEMORY && failed && now() == before && released == 0;
    if (!right) {
        printf("allocation %u fails: %s, user %ld, released %d\n", n,
               ctx_status_name(inside.status), now(), released);
    }
    return failed;
}

static void try_all(const char *what)
{
    unsigned n = 1;
    while (try_scope(n)) {
        n++;
    }
    printf("%s: user %ld afterwards, %s\n", what, now(),
           n > 1 ? "each allocation has failed once" : "there are no allocations");
}

int main(void)
{
    must(ctx_var_set(&deadline, INT(30)));
    try_all("not set");
    must(ctx_var_set(&user, INT(1)));
    try_all("set");
    return 0;
}
