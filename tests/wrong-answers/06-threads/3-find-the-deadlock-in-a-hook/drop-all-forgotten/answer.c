/* caught by 2-a-hook-that-looks: one of the four functions is left as it was */
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
    if (here == NULL) {
        here = find_free();
    }
    ctx_context *goes = copy;
    if (here != NULL) {
        goes = here->context;
        *here = (place){.id = id, .context = copy};
    }
    parked_unlock();
    ctx_context_unref(goes);
    return here != NULL ? CTX_OK : CTX_NO_MEMORY;
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
    ctx_context *goes = NULL;
    ctx_status status = parked_take(id, &goes);
    ctx_context_unref(goes);
    return status;
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
    place now[PARKED_MOST];
    parked_lock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        now[i] = places[i];
        ctx_context_ref(now[i].context);
    }
    parked_unlock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        if (now[i].context != NULL) {
            visit(now[i].id, now[i].context, argument);
            ctx_context_unref(now[i].context);
        }
    }
}
