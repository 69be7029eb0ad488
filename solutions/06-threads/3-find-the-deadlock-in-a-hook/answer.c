/* Each function is two halves. Under the lock the table is changed, by steps that call nobody. When the
 * lock is given back what has to go is in a local variable, and only then is it let go of. So whoever is
 * called finds the lock free and the table whole, with all that this call was to do to it. The four
 * were the context that a put replaces, the one that is dropped, all that are dropped at once,
 * and the visitor.
 *
 * For a walk the local variable is a picture of the table, with a share of each context: a visitor may
 * drop the request that it is shown, or the next one, and both have to be there until they were shown.
 *
 * Turned down: a lock that its own thread may take again. The hook gets in, and finds the table as it is
 * halfway through a put; and where the hook waits for another thread that wants the lock, all stand
 * still as before. Turned down: to give the lock back around each unref, in the middle of the loop. The
 * hook parks something behind the place where the loop is, and the loop drops it.
 *
 * The fifth call under the lock was harmless: a copy that finds no place has the values of the context
 * that this thread is in, which nobody else can change, so none of them ends. It goes outside, too, by
 * the same line as what a put replaces. */
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
    place goes[PARKED_MOST];
    parked_lock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        goes[i] = places[i];
        places[i].context = NULL;
    }
    parked_unlock();
    for (size_t i = 0; i < PARKED_MOST; i++) {
        ctx_context_unref(goes[i].context);
    }
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
