#include "release.h"
#include "binding.h"
#include "block.h"
#include "debug.h"

#include <pthread.h>

/* A value that waits for its hook, in the memory of its last owner. */
typedef struct ending {
    struct ending *next;
    const ctx_hooks *hooks;
    void *value;
} ending;

_Static_assert(sizeof(ending) <= sizeof(ctx_binding), "a value waits where its binding was");
_Static_assert(sizeof(ending) <= sizeof(ctx_var), "a default waits where its variable was");

/* The thread's own: what waits, the first first; and where the next is put, which is nowhere while
 * no hook runs. */
static _Thread_local ending *waiting;
static _Thread_local ending **next_place;

static void put_ending(ending *value)
{
    *next_place = value;
    next_place = &value->next;
}

static ending take_ending(void)
{
    CTX_ASSERT(waiting != NULL && ctx_release_is_running());
    ending *first = waiting;
    ending copy = *first;
    waiting = first->next;
    if (waiting == NULL) {
        next_place = &waiting;
    }
    ctx_block_free(first, sizeof *first);
    return copy;
}

bool ctx_release_is_running(void)
{
    return next_place != NULL;
}

static void call_hook(const ctx_hooks *hooks, void *value)
{
    /* A hook that closes a file is a cancellation point. A thread that was cancelled there would
     * leave this value half released, and all that it has still to release after it. */
    int cancel_state;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancel_state);
    hooks->release(value);
    pthread_setcancelstate(cancel_state, &cancel_state);
}

void ctx_release_now(const ctx_hooks *hooks, void *value)
{
    if (hooks->release != NULL) {
        call_hook(hooks, value);
    }
}

void ctx_release(void *memory, const ctx_hooks *hooks, void *value)
{
    if (hooks == NULL || hooks->release == NULL) {
        ctx_block_free(memory, sizeof(ending));
        return;
    }
    ending *mine = memory;
    *mine = (ending){.hooks = hooks, .value = value};
    if (ctx_release_is_running()) {
        put_ending(mine); /* whoever called the hook that we are in comes to this one, too */
        return;
    }
    next_place = &waiting;
    put_ending(mine);
    while (waiting != NULL) {
        ending next = take_ending();
        call_hook(next.hooks, next.value);
    }
    CTX_ASSERT(next_place == &waiting);
    next_place = NULL;
}
