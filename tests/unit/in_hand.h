/* in_hand.h - for validate_owners: each share that the calling thread has in hand counts as one more map with that root. */
#ifndef IN_HAND_H
#define IN_HAND_H

#include "self.h"
#include "state.h"

#include <stdlib.h>

/* Adds them to the `count` maps, of which there is room for `most`; returns how many there are now. */
static inline size_t add_in_hand(const ctx_map **maps, size_t count, size_t most)
{
    const ctx_record *self = ctx_self();
    for (uint32_t left = self == NULL ? 0 : self->in_hand; left > 0; left--) {
        if (count == most) {
            abort(); /* more than there ever were copies */
        }
        maps[count++] = &self->current->map;
    }
    return count;
}

#endif
