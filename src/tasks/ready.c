#include "ready.h"

static void at_idle(uv_idle_t *idle)
{
    ctx_ready_run(idle->data);
}

void ctx_ready_begin(ctx_ready_queue *queue, uv_loop_t *uv)
{
    ctx_list_init(&queue->list);
    uv_idle_init(uv, &queue->idle);
    queue->idle.data = queue;
}

void ctx_ready_add(ctx_ready_queue *queue, ctx_ready *ready)
{
    if (ctx_list_is_empty(&ready->link)) {
        ctx_list_add(&queue->list, &ready->link);
        uv_idle_start(&queue->idle, at_idle);
    }
}

void ctx_ready_run(ctx_ready_queue *queue)
{
    ctx_link round;
    ctx_list_move(&queue->list, &round);
    while (!ctx_list_is_empty(&round)) {
        ctx_ready *ready = CTX_LIST_OWNER(round.next, ctx_ready, link);
        ctx_list_remove(&ready->link);
        ready->run(ready);
    }
    if (ctx_list_is_empty(&queue->list)) {
        uv_idle_stop(&queue->idle);
    }
}
