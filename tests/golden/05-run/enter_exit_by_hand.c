/* Enter and exit by hand: a loop works on two requests by turns, a step of one and a step of the
 * other. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var steps = CTX_VAR_INIT_DEFAULT("steps", NULL, NULL);

static void work(void)
{
    void *done;
    must(ctx_var_get(&steps, &done));
    must(ctx_var_set(&steps, INT(NUMBER(done) + 1)));
    printf("user %ld, step %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))), NUMBER(done) + 1);
}

int main(void)
{
    ctx_context *requests[2];
    for (long i = 0; i < 2; i++) {
        must(ctx_context_new(&requests[i]));
        must(ctx_enter(requests[i]));
        must(ctx_var_set(&user_id, INT(12345 + i)));
        must(ctx_exit(requests[i]));
    }
    for (int turn = 0; turn < 5; turn++) {
        must(ctx_enter(requests[turn % 2]));
        work();
        must(ctx_exit(requests[turn % 2]));
    }
    work(); /* the loop's own context: no user, and a first step */

    ctx_context_unref(requests[0]);
    ctx_context_unref(requests[1]);
    return 0;
}
