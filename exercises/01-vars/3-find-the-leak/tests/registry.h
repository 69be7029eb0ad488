/* registry.h - makes a variable in a registry, and says so when a failure has changed something. */
#ifndef REGISTRY_H
#define REGISTRY_H

#include "golden.h"

#include "answer.h"

static inline ctx_status make(registry *all, const char *name, ctx_var **out)
{
    const ctx_var *before = registry_find(all, name);
    size_t count = all->count;
    ctx_status status = registry_make(all, name, out);
    if (status != CTX_OK && (registry_find(all, name) != before || all->count != count)) {
        printf("%s: %s, and the registry has changed\n", name, ctx_status_name(status));
    }
    return status;
}

#endif
