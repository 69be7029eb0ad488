/* A release hook finds every variable back, and what it sets in a transaction of its own is undone
 * with the one around it. */
#include "book.h"

#define NOBODY 0

static bool armed; /* whether the next value that is released calls back */
static long first; /* what the hook sets first, and after it */
static long second;

static void call_back(void *value);
static const ctx_hooks calling = {.release = call_back};
static ctx_var x = CTX_VAR_INIT("x", &calling);
static ctx_var y = CTX_VAR_INIT("y", &calling);

static void print_both(const char *when)
{
    printf("%s: x %ld, y %ld\n", when, NUMBER(ctx_var_get_or(&x, INT(NOBODY))),
           NUMBER(ctx_var_get_or(&y, INT(NOBODY))));
}

static void call_back(void *value)
{
    (void)value;
    if (!armed) {
        return;
    }
    armed = false;
    print_both("  a hook finds");
    must(transaction_begin());
    must(transaction_set(&x, INT(first)));
    must(transaction_set(&y, INT(second)));
    must(transaction_begin());
    must(transaction_set(&x, INT(9)));
    must(transaction_rollback());
    must(transaction_commit());
}

static void arm(long to_x, long to_y)
{
    armed = true;
    first = to_x;
    second = to_y;
}

static void set_both(long to_x, long to_y)
{
    must(transaction_set(&x, INT(to_x)));
    must(transaction_set(&y, INT(to_y)));
}

static void rollback_inside(void)
{
    must(transaction_begin());
    must(transaction_begin());
    set_both(1, 2);
    set_both(3, 4);
    arm(5, 6);
    must(transaction_rollback());
    print_both("inner rollback");
    must(transaction_rollback());
    print_both("outer rollback");
}

static void rollback_alone(void)
{
    must(transaction_begin());
    set_both(1, 2);
    arm(7, 8);
    must(transaction_rollback());
    print_both("rollback");
    printf("another: %s\n", ctx_status_name(transaction_rollback()));
}

static void commit_alone(void)
{
    must(transaction_begin());
    set_both(1, 2);
    arm(3, 4);
    must(transaction_commit());
    print_both("commit");
    printf("another: %s\n", ctx_status_name(transaction_commit()));
}

static ctx_status refuse(void)
{
    arm(5, 6);
    return CTX_KEY_ERROR;
}

static void refused(void)
{
    must(transaction_begin());
    change changes[] = {{&x, INT(1)}, {&y, INT(2)}, {&x, INT(3)}};
    printf("set_all: %s\n", ctx_status_name(attempt(set_all(changes, 3, refuse))));
    print_both("refused");
    must(transaction_rollback());
    print_both("outer rollback");
}

/* In the outermost of three, after the two inside have handed their sets on. */
static void three_deep(void)
{
    must(transaction_begin());
    must(transaction_begin());
    must(transaction_begin());
    set_both(1, 2);
    must(transaction_commit());
    must(transaction_commit());
    print_both("two commits");
    printf("rollback: %s\n", ctx_status_name(transaction_rollback()));
    print_both("three deep");
}

int main(void)
{
    must(ctx_var_set(&x, INT(100)));
    must(ctx_var_set(&y, INT(200)));
    rollback_inside();
    three_deep();
    refused();
    rollback_alone();
    commit_alone();
    return 0;
}
