#include "loop_state.h"

static _Thread_local ctx_loop *current;

ctx_loop *ctx_loop_current(void)
{
    return current;
}

void ctx_loop_set_current(ctx_loop *loop)
{
    current = loop;
}

uv_loop_t *ctx_loop_uv(void)
{
    return current != NULL ? &current->uv : NULL;
}
