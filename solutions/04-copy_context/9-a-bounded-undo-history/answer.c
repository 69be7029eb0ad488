/* A snapshot is a ctx_map, two words that share a trie, so K of them fit in a struct, and to save or
 * to restore is to copy two words and take one share. It is restored into the map of the context, not
 * variable by variable: only so do variables disappear that were not set then, and the context stays
 * the same one, in which tokens that were made before are still at home.
 *
 * The order of steps is the same three times: take what has to go out of its place, make the history
 * or the context whole, and only then let go, since that may run release hooks, which may call back
 * in here. So a hook finds the new state or makes one newer still, never half a state.
 *
 * Turned down: an array of ctx_context pointers, which costs an allocation at each save; to move all
 * snapshots up by one when the oldest goes, instead of a ring, which for four would do as well; and
 * to drop the snapshots behind the one that is restored, which leaves no way forward again. */
#include "answer.h"
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
    ctx_map copy = {0};
    ctx_context *context = ctx_context_current();
    if (context != NULL) {
        ctx_guard_lock(context);
        (void)ctx_map_copy(&context->map, &copy);
        ctx_guard_unlock(context);
    }
    return copy;
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
