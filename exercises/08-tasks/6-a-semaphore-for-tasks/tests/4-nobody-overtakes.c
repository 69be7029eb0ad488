/* A permit is released while a task waits, and in the same round, before that goes on, others come
 * and ask. */
#include "workers.h"

static int take_turns(void *number)
{
    must(ctx_var_set(&user_id, number));
    must_uv(acquire());
    rounds(1);
    release();
    return 0;
}

static int serve(void *unused)
{
    (void)unused;
    must_uv(semaphore_init(&seats, 1));
    must_uv(acquire());
    ctx_task *first = spawn(take_turns, 1);
    ctx_task *second = spawn(take_turns, 2);
    rounds(1);
    release();
    print_locked();
    must_uv(acquire());
    release();
    end(first);
    end(second);
    print_locked();
    return 0;
}

int main(void)
{
    return run(serve);
}
