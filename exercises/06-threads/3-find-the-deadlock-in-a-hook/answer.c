/* TODO: in here the lock is held while somebody else's code runs. In four functions. */
#include "answer.h"
#include "copy_context.h"

typedef struct place {
    long id;
    ctx_context *context; /* owned; NULL where the place is free */
} place;

static place places[PARKED_MOST]; /* under the lock */

/* Where this number is parked; NULL where it is not. The caller has the lock. */
static place *find(long id)
{
    for (size_t i = 0; i < PARKED_MOST; i++) {
        if (places[i].context != NULL && places[i].id == id) {
            return &places[i];
        }
    }
    return NULL;
}

/* A free place, or NULL. The caller has the lock. */
static place *find_free(void)
{
    for (size_t i = 0; i < PARKED_MOST; i++) {
        if (places[i].context == NULL) {
            return &places[i];
        }
    }
    return NULL;
}

ctx_status parked_put(long id)
{
    ctx_context *copy;
    ctx_status status = ctx_copy_context(&copy);
    if (status != CTX_OK) {
        return status;
    }
    parked_lock();
    place *here = find(id);
    if (here != NULL) {
        ctx_context_unref(here->context);
    } else {
        here = find_free();
    }
    if (here == NULL) {
        ctx_context_unref(copy);
        parked_unlock();
        return CTX_NO_MEMORY;
    }
    *here = (place){.id = id, .context = copy};
    parked_unlock();
    return CTX_OK;
}

ctx_status parked_take(long id, ctx_context **out)
{
    parked_lock();
    place *here = find(id);
    if (here != NULL) {
        *out = here->context;
        here->context = NULL;
    }
    parked_unlock();
    return here != NULL ? CTX_OK : CTX_KEY_ERROR;
}

ctx_status parked_drop(long id)
{
    parked_lock();
    place *here = find(id);
    if (here != NULL) {
        ctx_context_unref(here->context);
        here->context = NULL;
    }
    parked_unlock();
    return here != NULL ? CTX_OK : CTX_KEY_ERROR;
}

void parked_drop_all(void)
{
    parked_lock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        ctx_context_unref(places[i].context);
        places[i].context = NULL;
    }
    parked_unlock();
}

size_t parked_count(void)
{
    size_t count = 0;
    parked_lock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        count += places[i].context != NULL;
    }
    parked_unlock();
    return count;
}

void parked_each(void (*visit)(long id, ctx_context *context, void *argument), void *argument)
{
    parked_lock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        if (places[i].context != NULL) {
            visit(places[i].id, places[i].context, argument);
        }
    }
    parked_unlock();
}
