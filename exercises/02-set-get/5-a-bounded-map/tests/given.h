/* given.h - hashes, comparisons, and what the tests of the bounded map share. */
#ifndef GIVEN_H
#define GIVEN_H

#include "golden.h"

/* A block as malloc gives it, filled with what is certainly no map. */
static inline void *block_of(size_t bytes)
{
    void *block = malloc(bytes + 1);
    if (block == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(2);
    }
    return memset(block, 0xee, bytes + 1);
}

#include "answer.h"

static size_t compared;        /* calls of is_same, until somebody sets it to 0 */
static size_t hashes = 100000; /* how many different ones there are */

/* The hash of a variable is the number that its name ends with. */
size_t hash_of(const ctx_var *var)
{
    return strtoul(ctx_var_name(var) + strcspn(ctx_var_name(var), "0123456789"), NULL, 10) % hashes;
}

bool is_same(const ctx_var *a, const ctx_var *b)
{
    compared++;
    return a == b;
}

static inline ctx_var *new_var(size_t number, const ctx_hooks *hooks)
{
    char name[32];
    ctx_var *var;
    snprintf(name, sizeof name, "v%zu", number);
    must(ctx_var_new(name, hooks, &var));
    return var;
}

static inline void print_get(const bounded_map *map, const ctx_var *var)
{
    void *value = "untouched";
    ctx_status status = bounded_get(map, var, &value);
    printf("%s: %s %s\n", ctx_var_name(var), ctx_status_name(status),
           value == NULL ? "None" : (char *)value);
}

static inline void print_release(void *value)
{
    printf("  released %s\n", value == NULL ? "None" : (char *)value);
}

static const ctx_hooks printing = {.release = print_release};

#endif
