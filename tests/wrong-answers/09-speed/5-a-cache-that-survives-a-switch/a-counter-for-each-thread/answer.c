/* caught by 7-two-caches: each thread counts for itself, and two give the same name */
#include "answer.h"

#include <stddef.h>

static _Thread_local uint64_t stamps; /* how many this thread has given */

static uint64_t next_stamp(void)
{
    return ++stamps;
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
