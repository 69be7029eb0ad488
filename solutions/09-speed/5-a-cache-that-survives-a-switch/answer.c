/* A content has a name, the stamp, which is a number that no other content has had before. An entry
 * says: in the content of this name this variable has this value, or is not set. A content does not
 * change, for what changes a context gives it a new content and that a new name. So an entry that
 * was right once is right for ever, and nothing is ever taken out of a cache but to make room.
 *
 * Therefore nobody needs to be told anything. A switch: another stamp is asked for, and when the
 * thread comes back, the old one again. A context that ends: nothing asks for its stamp any more,
 * unless a copy has it, and then the entries are the copy's. Another one at its address has
 * the stamp of what is in it. A set in another thread: the context comes back with another stamp, whatever
 * this thread's cache says of the old one.
 *
 * A copy takes the name with the content. That is what makes a fresh copy hit at once, and it is no
 * less right: the two part company with the next change of either, by which only the one that
 * changes gets a new name.
 *
 * All empty contents are the same, and 0 is the name of that. It is no name for "none": an entry
 * that nobody has written is told by its variable, NULL. A context in which all has been unset may
 * have any name, and has a new one.
 *
 * The variable in an entry may be one that has ended, with another one at its address. If the entry
 * says "not set", then so it is for the new one, too: that content is older. If it has a value,
 * then a context with this content has the variable set, and it has not ended; or there is no such
 * context any more, and nobody asks.
 *
 * The counter is one for all threads, since contexts go from one to another. The order is relaxed:
 * a number is all that is handed over, and the content is handed over with the context. Where
 * threads meet at the counter too often, each takes a block of numbers at a time, as the library
 * does.
 *
 * Turned down: a count of changes in each context. Two contexts have the same count with different
 * contents, so the entry has to name the context, too, and then a copy begins with nothing.
 * Turned down: what CPython 3.11 does, a number of the thread's own that goes up with each enter
 * and each exit. It names a stay, so it is never wrong while the thread stays, and a cache is as
 * good as empty after each switch.
 * Turned down: a sum of what is in the context. Sums meet sooner or later, and nobody notices.
 * Turned down: to let a set mend the entry that its own thread has. It is a second place to be
 * wrong in, and spares one look-up of those that all other threads have to do. Nor does it make the
 * new name superfluous. */
#include "answer.h"

#include <stdatomic.h>
#include <stddef.h>

static _Atomic uint64_t stamps; /* how many have been given */

static uint64_t next_stamp(void)
{
    return 1 + atomic_fetch_add_explicit(&stamps, 1, memory_order_relaxed);
}

void context_begin(context *c)
{
    c->count = 0;
    c->stamp = 0;
}

void context_copy(context *copy, context *of)
{
    *copy = *of;
}

static binding *find(context *c, const variable *v)
{
    for (unsigned i = 0; i < c->count; i++) {
        if (c->bindings[i].of == v) {
            return &c->bindings[i];
        }
    }
    return NULL;
}

void context_set(cache *mine, context *c, const variable *v, void *value)
{
    (void)mine;
    binding *there = find(c, v);
    if (there == NULL) {
        there = &c->bindings[c->count++];
    }
    *there = (binding){.of = v, .value = value};
    c->stamp = next_stamp();
}

void context_unset(cache *mine, context *c, const variable *v)
{
    (void)mine;
    binding *there = find(c, v);
    if (there != NULL) {
        *there = c->bindings[--c->count];
        c->stamp = next_stamp();
    }
}

static bool tell(const entry *e, void **value)
{
    if (e->is_set) {
        *value = e->value;
    }
    return e->is_set;
}

bool cached_get(cache *mine, const context *c, const variable *v, void **value)
{
    entry *kept = mine->places[v->number % PLACES];
    for (int i = 0; i < KEPT; i++) {
        if (kept[i].of == v && kept[i].stamp == c->stamp) {
            return tell(&kept[i], value);
        }
    }
    kept[1] = kept[0];
    kept[0] = (entry){.of = v, .stamp = c->stamp};
    kept[0].is_set = look_up(c, v, &kept[0].value);
    return tell(&kept[0], value);
}
