/* caught by memory: where the function was not called, the log is nobody's
 * nudge: The function is not called: how many blocks are left then? */
#include "answer.h"
#include "guard.h"
#include "map_copy.h"
#include "map_next.h"
#include "run.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>

struct change_log {
    ctx_map before; /* both owned */
    ctx_map after;
    const ctx_var *last; /* told of last, lent by the maps; NULL before the first */
};

/* Cannot fail: the copy of a trie allocates nothing. */
static ctx_map snapshot(const ctx_context *context)
{
    ctx_map copy;
    ctx_guard_lock(context);
    (void)ctx_map_copy(&context->map, &copy);
    ctx_guard_unlock(context);
    return copy;
}

typedef struct call {
    const ctx_context *context;
    void *(*function)(void *);
    void *argument;
    void *result;
    change_log *log;
    bool was_made;
} call;

static void *make_call(void *argument)
{
    call *made = argument;
    made->was_made = true;
    made->log->before = snapshot(made->context);
    made->result = made->function(made->argument);
    made->log->after = snapshot(made->context);
    return NULL;
}

ctx_status run_logged(ctx_context *context, void *(*function)(void *), void *argument,
                      void **result, change_log **log)
{
    if (context == NULL || function == NULL || log == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    change_log *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    call this_one = {.context = context, .function = function, .argument = argument, .log = made};
    ctx_status status = ctx_run(context, make_call, &this_one, NULL);
    if (!this_one.was_made) {
        return status;
    }
    *log = made;
    if (result != NULL) {
        *result = this_one.result;
    }
    return status;
}

static bool comes_before(const ctx_var *a, const ctx_var *b)
{
    int by_name = strcmp(ctx_var_name(a), ctx_var_name(b));
    return by_name != 0 ? by_name < 0 : (uintptr_t)a < (uintptr_t)b;
}

static bool differ(const ctx_binding *before, const ctx_binding *after)
{
    if (before == NULL || after == NULL || before->value == after->value) {
        return (before == NULL) != (after == NULL);
    }
    const ctx_hooks *hooks = before->var->hooks;
    return hooks == NULL || hooks->equal == NULL || !hooks->equal(before->value, after->value);
}

/* The first in order of the changes behind the last one: `best`, or one of those that are set in
 * `map`. */
static ctx_var *better(const change_log *log, const ctx_map *map, ctx_var *best)
{
    for (const ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        if ((log->last == NULL || comes_before(log->last, b->var)) &&
            (best == NULL || comes_before(b->var, best)) &&
            differ(ctx_map_find(&log->before, b->var), ctx_map_find(&log->after, b->var))) {
            best = b->var;
        }
    }
    return best;
}

bool change_log_next(change_log *log, change *what)
{
    ctx_var *next = better(log, &log->after, better(log, &log->before, NULL));
    if (next == NULL) {
        return false;
    }
    log->last = next;
    const ctx_binding *before = ctx_map_find(&log->before, next);
    const ctx_binding *after = ctx_map_find(&log->after, next);
    *what = (change){
        .var = next,
        .was_set = before != NULL,
        .is_set = after != NULL,
        .before = before == NULL ? NULL : before->value,
        .after = after == NULL ? NULL : after->value,
    };
    return true;
}

void change_log_free(change_log *log)
{
    if (log != NULL) {
        change_log ended = *log;
        free(log);
        ctx_map_clear(&ended.before);
        ctx_map_clear(&ended.after);
    }
}
