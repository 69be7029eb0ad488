/* A visitor may park and drop: it is shown what was parked when the walk began, once each, and each is
 * there while it is shown. */
#include "parked.h"

static ctx_var step = CTX_VAR_INIT("step", NULL);
static int shown[4];
static int strangers;

static void drop_it(long id, ctx_context *context, void *argument)
{
    if (has_lock) {
        stop("a visitor runs while its thread has the lock");
    }
    must(parked_drop(id));
    printf("%s: dropped %s's\n", (const char *)argument, user_in(context));
}

/* The first time it drops all, and parks as many others. */
static void drop_all(long id, ctx_context *context, void *calls)
{
    if (id < 1 || id > 3 || NUMBER(ctx_context_get_or(context, &step, INT(0))) != id) {
        strangers++;
        return;
    }
    shown[id]++;
    if (++*(int *)calls == 1) {
        parked_drop_all();
        for (long other = 101; other <= 105; other++) {
            must(parked_put(other));
        }
    }
}

int main(void)
{
    static char name[] = "the walk";
    park(7, "ann");
    log_out();
    parked_each(drop_it, name);

    int calls = 0;
    for (long id = 1; id <= 3; id++) {
        must(ctx_var_set(&step, INT(id)));
        must(parked_put(id));
    }
    parked_each(drop_all, &calls);
    printf("shown: %d %d %d, and others: %d\n", shown[1], shown[2], shown[3], strangers);
    printf("%zu parked\n", parked_count());
    parked_drop_all();
    return 0;
}
