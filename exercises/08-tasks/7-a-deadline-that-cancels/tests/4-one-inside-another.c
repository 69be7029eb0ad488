/* Of two blocks, one in the other, the sooner deadline counts. Where it is the outer one's, the
 * inner block is cancelled by it, and the outer one tells. */
#include "blocks.h"

static void nested(uint64_t outer_ms, uint64_t inner_ms)
{
    deadline outer;
    deadline inner;
    begin(&outer, outer_ms);
    tell("outer begins", 0);
    begin(&inner, inner_ms);
    tell("inner begins", 0);
    int status = end(&inner, ctx_task_sleep(A_WHILE));
    tell("inner", status);
    tell("outer", end(&outer, status));
}

static void only_looks(uint64_t outer_ms, uint64_t inner_ms)
{
    deadline outer;
    deadline inner;
    begin(&outer, outer_ms);
    begin(&inner, inner_ms);
    tell("inner", 0);
    end(&inner, 0);
    tell("outer", 0);
    end(&outer, 0);
}

static int serve(void *unused)
{
    (void)unused;
    only_looks(HOUR, MINUTE);
    only_looks(MINUTE, HOUR);
    only_looks(MINUTE, DEADLINE_NONE);
    nested(0, A_WHILE / 2);
    nested(0, DEADLINE_NONE);
    nested(HOUR, 0);
    tell("after them", ctx_task_sleep(1));
    return 0;
}

int main(void)
{
    return run(serve);
}
