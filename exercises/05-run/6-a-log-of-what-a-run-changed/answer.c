#include "answer.h"
#include "guard.h"
#include "map_copy.h"
#include "map_next.h"
#include "run.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>

struct change_log {
    const ctx_var *last; /* TODO: what else? */
};

ctx_status run_logged(ctx_context *context, void *(*function)(void *), void *argument,
                      void **result, change_log **log)
{
    change_log *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *log = made;
    return ctx_run(context, function, argument, result); /* TODO: and the log? */
}

bool change_log_next(change_log *log, change *what)
{
    (void)log, (void)what;
    return false; /* TODO */
}

void change_log_free(change_log *log)
{
    free(log); /* TODO */
}
