/* A variable tells one function that it goes: the release hook of its default. So an interned
 * variable has a default, its own entry in the table, and the hook takes that entry out. Everybody
 * else may use ctx_var_ref and ctx_var_unref as ever, and code that has never heard of the table
 * keeps a variable interned by holding it.
 *
 * The table's pointer is weak: it is not counted, and it may be followed only because the hook
 * removes it before anybody can look. The hook runs when the variable is freed already, so it must
 * find its entry by address; the names cannot be compared any more. The name is the variable's own
 * copy, which lives exactly as long as the entry is of use.
 *
 * Turned down: a count of users beside the variable's, with a function of our own to let go. It
 * needs no trick, and every user has to know it: a share taken by ctx_var_ref is not counted. And
 * a table that owns its variables, and throws out those of which it is the only owner: when?
 * The price of our way is the default: Python's None it is not. */
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
    free(gone);
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
