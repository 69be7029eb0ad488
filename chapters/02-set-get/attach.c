#include "attach.h"
#include "self.h"

#include <stdlib.h>

static bool attached;

/* The program is over: what it still has set is let go of. */
static void detach(void)
{
    attached = false; /* a set in an exit handler that is still to come attaches again */
    ctx_record_leave_all(ctx_self());
}

ctx_status ctx_attach(ctx_record **out)
{
    if (!attached && atexit(detach) != 0) {
        return CTX_NO_MEMORY;
    }
    attached = true;
    *out = ctx_self();
    return CTX_OK;
}
