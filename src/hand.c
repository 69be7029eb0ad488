#include "hand.h"
#include "busy.h"
#include "debug.h"
#include "node.h"
#include "self.h"
#include "state.h"

static bool is_current(const ctx_record *record, const ctx_map *map)
{
    return record != NULL && record->current != NULL && record->current->map.root == map->root;
}

bool ctx_hand_take_one(const ctx_map *map)
{
    ctx_record *self = ctx_self();
    if (!is_current(self, map) || self->in_hand == 0) {
        return false;
    }
    self->in_hand--;
    return true;
}

bool ctx_hand_keep_one(const ctx_map *map)
{
    ctx_record *self = ctx_self();
    if (map->root == NULL || !is_current(self, map) || self->in_hand == UINT32_MAX) {
        return false;
    }
    self->in_hand++;
    return true;
}

void ctx_hand_give_back(ctx_record *record)
{
    ctx_context *context = record->current;
    ctx_count *owners = &context->map.root->owners;
    CTX_ASSERT(*owners > record->in_hand);
    /* Busy: a fork in between would find the shares given back, and in hand. */
    ctx_busy_begin(record, context);
    /* release: what was read by way of the copies comes before what the next one with a root to
     * himself writes (sole.h). */
    atomic_fetch_sub_explicit(owners, record->in_hand, memory_order_release);
    record->in_hand = 0;
    ctx_busy_end(record, context);
}
