/* counted.h - what the tests of this exercise share: the search, which counts, and a line for each
 * get. */
#ifndef COUNTED_H
#define COUNTED_H

#include "golden.h"

#include "answer.h"

#include <pthread.h>

static _Thread_local unsigned look_ups;

bool look_up(const context *c, const variable *v, void **value)
{
    look_ups++;
    for (unsigned i = 0; i < c->count; i++) {
        if (c->bindings[i].of == v) {
            *value = c->bindings[i].value;
            return true;
        }
    }
    return false;
}

/* Of as many places as there are here, no two have one. */
static const variable user = {"user", 1}, page = {"page", 2}, lang = {"lang", 3};

/* What the cache says of a variable. */
static inline const char *got(cache *mine, const context *c, const variable *v)
{
    static char untouched[] = "set, and the result is not written";
    void *value = untouched;
    if (!cached_get(mine, c, v, &value)) {
        return value == untouched ? "not set" : "not set, and the result is written";
    }
    return value == NULL ? "None" : value;
}

static inline void print_got(const char *when, cache *mine, const context *c, const variable *v)
{
    printf("%s: %s %s\n", when, v->name, got(mine, c, v));
}

/* The same, with what it cost. */
static inline void print_cost(const char *when, cache *mine, const context *c, const variable *v)
{
    look_ups = 0;
    const char *text = got(mine, c, v);
    printf("%s: %s %s, %s\n", when, v->name, text, look_ups == 0 ? "remembered" : "looked up");
}

static inline void set(cache *mine, context *c, const variable *v, const char *name)
{
    context_set(mine, c, v, (void *)(uintptr_t)name);
}

/* Another thread does this, while this one waits until it has ended. */
static inline void elsewhere(void *(*function)(void *), void *argument)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, argument) != 0) {
        exit(2);
    }
    pthread_join(thread, NULL);
}

#endif
