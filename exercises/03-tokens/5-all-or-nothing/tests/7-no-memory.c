/* Whichever allocation fails, nothing has changed, and each value is released as the contract says. */
#include "book.h"

#include "scarce.h"

static bool is_set(const ctx_var *var, long number)
{
    void *value;
    return ctx_var_get(var, &value) == CTX_OK && NUMBER(value) == number;
}

/* As it is before each try: user is not set, and session is 1. */
static bool as_before(void)
{
    void *value;
    return ctx_var_get(&user, &value) != CTX_OK && is_set(&session, 1);
}

static void complain(const char *call, unsigned n, ctx_status status)
{
    char what[64];
    snprintf(what, sizeof what, "%s, allocation %u fails", call, n);
    print_all(what, status);
}

/* Each tries a call with its n-th allocation failing, inside a transaction that is rolled back
 * afterwards. False when there are fewer allocations. */
static bool try_set_all(unsigned n)
{
    change changes[] = {{&user, INT(2)}, {&session, INT(3)}, {&user, INT(4)}};
    memset(released, 0, sizeof released);
    must(transaction_begin());
    scarce_begin(n);
    ctx_status status = set_all(changes, 3, NULL);
    bool failed = scarce_end();
    bool all = status == CTX_OK && is_set(&user, 4) && is_set(&session, 3);
    bool none = status == CTX_NO_MEMORY && as_before() && released[2] == 1 && released[3] == 1 &&
                released[4] == 1;
    if (!all && !none) {
        complain("set_all", n, status);
    }
    must(transaction_rollback());
    return failed;
}

static bool try_set(unsigned n)
{
    memset(released, 0, sizeof released);
    must(transaction_begin());
    scarce_begin(n);
    ctx_status status = transaction_set(&user, INT(5));
    bool failed = scarce_end();
    bool set = status == CTX_OK && is_set(&user, 5);
    bool unset = status == CTX_NO_MEMORY && as_before() && released[5] == 0;
    if (!set && !unset) {
        complain("transaction_set", n, status);
    }
    must(transaction_rollback());
    return failed;
}

int main(void)
{
    must(ctx_var_set(&session, INT(1)));
    unsigned n = 1;
    while (try_set_all(n)) {
        n++;
    }
    print_all(n > 1 ? "set_all was tried" : "set_all allocates nothing", CTX_OK);
    n = 1;
    while (try_set(n)) {
        n++;
    }
    print_all(n > 1 ? "transaction_set was tried" : "transaction_set allocates nothing", CTX_OK);
    printf("left open: %s\n", ctx_status_name(transaction_commit()));

    memset(released, 0, sizeof released);
    must(transaction_begin());
    must(transaction_begin());
    must(transaction_set(&user, INT(6)));
    scarce_begin(1);
    ctx_status status = transaction_commit(); /* which must not need any */
    scarce_end();
    print_all("a commit with no memory", status);
    scarce_begin(1);
    status = transaction_rollback();
    scarce_end();
    print_all("a rollback with no memory", status);
    return 0;
}
