/* given.h - the order, the memory, and what the tests of the map share. */
#ifndef GIVEN_H
#define GIVEN_H

#include "golden.h"

#include "answer.h"

/* In an array, variables come in the order of their numbers. */
#define VARIABLES 8
static ctx_var vars[VARIABLES] = {
    CTX_VAR_INIT("user", NULL),     CTX_VAR_INIT("deadline", NULL), CTX_VAR_INIT("trace", NULL),
    CTX_VAR_INIT("deadline", NULL), CTX_VAR_INIT("session", NULL),  CTX_VAR_INIT("locale", NULL),
    CTX_VAR_INIT("retries", NULL),  CTX_VAR_INIT("tenant", NULL),
};

static size_t compared;                 /* calls of comes_before, until somebody sets it to 0 */
static size_t memory_left = (size_t)-1; /* calls of map_memory that still succeed */

bool comes_before(const ctx_var *a, const ctx_var *b)
{
    compared++;
    return (uintptr_t)a < (uintptr_t)b;
}

void *map_memory(void *block, size_t size)
{
    if (memory_left == 0) {
        return NULL;
    }
    void *given = realloc(block, size);
    memory_left -= given != NULL;
    return given;
}

/* Sets var to value; what was there is let go of afterwards. */
static inline ctx_status bind(ctx_map *map, ctx_var *var, void *value)
{
    ctx_binding *binding = ctx_binding_new(var, value);
    ctx_binding *old = NULL;
    ctx_status status = binding == NULL ? CTX_NO_MEMORY : ctx_map_set(map, binding, &old);
    ctx_binding_unref(old);
    ctx_binding_unref(binding);
    return status;
}

static inline void print_order(const ctx_map *map)
{
    for (size_t i = 0; i < map->count; i++) {
        printf(" %td", map->items[i]->var - vars);
    }
    printf("\n");
}

/* The values of all the variables above, those with a dash have none. */
static inline void print_values(const ctx_map *map)
{
    for (size_t i = 0; i < VARIABLES; i++) {
        const ctx_binding *found = ctx_map_find(map, &vars[i]);
        if (found == NULL) {
            printf("  -");
        } else {
            printf(" %2ld", NUMBER(found->value));
        }
    }
    printf("\n");
}

#endif
