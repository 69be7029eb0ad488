#include "self.h"
#include "current.h"

#include <stdlib.h>

static ctx_thread only_thread;
static bool attached;

ctx_thread *ctx_self(void)
{
    return &only_thread;
}

/* The program is over: what it still has set is let go of. */
static void detach(void)
{
    attached = false; /* a set in an exit handler that is still to come attaches again */
    ctx_current_leave_all(&only_thread);
}

ctx_status ctx_self_attach(ctx_thread **out)
{
    if (!attached && atexit(detach) != 0) {
        return CTX_NO_MEMORY;
    }
    attached = true;
    *out = &only_thread;
    return CTX_OK;
}
