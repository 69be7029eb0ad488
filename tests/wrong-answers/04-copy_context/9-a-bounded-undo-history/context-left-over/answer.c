/* caught by memory: the map is taken out of a copied context, and the context is left over
 * nudge: Something is saved and all is cleared: how many blocks are left then? */
#include "answer.h"
#include "copy_context.h"
#include "current.h"
#include "guard.h"
#include "map_copy.h"
#include "state.h"

/* The place in the ring of snapshot number `i`, the oldest being 0. */
static size_t place_of(const history *past, size_t i)
{
    return (past->oldest + i) % HISTORY_MOST;
}

/* Cannot fail: the copy of a trie allocates nothing. */
static ctx_map snapshot(void)
{
    ctx_context *copy;
    if (ctx_copy_context(&copy) != CTX_OK) {
        return (ctx_map){0};
    }
    return copy->map;
}

void history_save(history *past)
{
    ctx_map saved = snapshot();
    ctx_map dropped = {0};
    if (past->count == HISTORY_MOST) {
        dropped = past->maps[past->oldest];
        past->oldest = place_of(past, 1);
        past->count--;
    }
    past->maps[place_of(past, past->count)] = saved;
    past->count++;
    ctx_map_clear(&dropped);
}

size_t history_count(const history *past)
{
    return past->count;
}

ctx_status history_restore(const history *past, size_t back)
{
    if (back == 0 || back > past->count) {
        return CTX_KEY_ERROR;
    }
    ctx_context *context;
    ctx_status status = ctx_current(&context);
    if (status != CTX_OK) {
        return status;
    }
    ctx_guard_lock(context);
    ctx_map replaced = context->map;
    (void)ctx_map_copy(&past->maps[place_of(past, past->count - back)], &context->map);
    ctx_guard_unlock(context);
    ctx_map_clear(&replaced);
    return CTX_OK;
}

void history_clear(history *past)
{
    history gone = *past;
    *past = (history){.count = 0};
    for (size_t i = 0; i < gone.count; i++) {
        ctx_map_clear(&gone.maps[place_of(&gone, i)]);
    }
}
