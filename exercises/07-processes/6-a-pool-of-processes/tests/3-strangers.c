/* Nobody sees a value of somebody else: not what the parent had when it forked, not what never
 * leaves the parent, not what another job has set. And a job's values are let go of with the
 * job. */
#include "pool.h"

enum { USER, PASSWORD, SET_ALL, ALIVE, DIE };

static ctx_var password = CTX_VAR_INIT("password", &ctx_int_hooks); /* is not to travel */

static long work(long what)
{
    switch (what) {
    case USER:
        return user_now();
    case PASSWORD:
        return NUMBER(ctx_var_get_or(&password, INT(0)));
    case SET_ALL:
        log_in(99);
        must(ctx_var_set(&password, INT(99)));
        set_tenant("red");
        return 0;
    case ALIVE:
        return tenants_alive;
    default:
        _exit(1);
    }
}

static void print_seen(const char *when, ctx_context *context, pool *p)
{
    printf("%s: user %ld", when, ask_in(context, p, USER));
    printf(", password %ld\n", ask_in(context, p, PASSWORD));
}

int main(void)
{
    tie_workers();
    log_in(1);
    must(ctx_var_set(&password, INT(4711)));
    ctx_context *nobody = NULL;
    ctx_context *bob = NULL;
    must_into(nobody, ctx_context_new(&nobody));
    must_into(bob, ctx_baggage_read("user=2,tenant=blue", vars, 2, &bob, NULL));
    tenants_alive = 0; /* as the workers have it: only their own */
    pool *p = new_pool(1, work);

    print_seen("nobody", nobody, p);
    print_seen("bob", bob, p);
    print_seen("nobody, after bob", nobody, p);
    ask_in(nobody, p, SET_ALL);
    print_seen("nobody, after a job that sets", nobody, p);

    for (int i = 0; i < 3; i++) {
        printf("alive in bob's job: %ld\n", ask_in(bob, p, ALIVE));
    }
    ask_in(bob, p, SET_ALL);
    printf("alive in nobody's: %ld\n", ask_in(nobody, p, ALIVE));

    (void)ask_for(p, DIE);
    printf("a new worker, user %ld\n", ask(p, USER)); /* forked by somebody who is user 1 */
    print_seen("nobody", nobody, p);
    pool_free(p);
    tenants_alive = 1;
    ctx_context_unref(bob);
    ctx_context_unref(nobody);
    return 0;
}
