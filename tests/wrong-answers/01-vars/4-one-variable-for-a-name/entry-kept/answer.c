/* caught by memory: the entry is unlinked, and not freed
 * nudge: The last user lets go, and nothing may be left that was allocated for the name. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

typedef struct entry {
    ctx_var *var; /* not owned */
    struct entry *next;
} entry;

static entry *entries;

/* The variable is gone: so is its place in the table. */
static void forget(void *value)
{
    entry *gone = value;
    entry **link = &entries;
    while (*link != gone) {
        link = &(*link)->next;
    }
    *link = gone->next;
}

static const ctx_hooks hooks = {.release = forget};

static ctx_var *known(const char *name)
{
    for (entry *e = entries; e != NULL; e = e->next) {
        if (strcmp(ctx_var_name(e->var), name) == 0) {
            return e->var;
        }
    }
    return NULL;
}

static ctx_status make(const char *name, ctx_var **out)
{
    entry *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_var_new_default(name, made, &hooks, out);
    if (status != CTX_OK) {
        free(made);
        return status;
    }
    *made = (entry){.var = *out, .next = entries};
    entries = made;
    return CTX_OK;
}

ctx_status intern(const char *name, ctx_var **out)
{
    if (name == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_var *var = known(name);
    if (var == NULL) {
        return make(name, out);
    }
    *out = ctx_var_ref(var);
    return CTX_OK;
}

size_t interned(void)
{
    size_t count = 0;
    for (const entry *e = entries; e != NULL; e = e->next) {
        count++;
    }
    return count;
}
