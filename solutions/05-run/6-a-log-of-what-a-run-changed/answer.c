/* What changed is known when the function has returned, and then it is too late to ask for memory:
 * the function cannot be undone. So the log is not a list of changes. It is two maps, the context's
 * before and after, and a copy of a map is two words and a count: nothing that could fail, whatever
 * is set. The one allocation is the log itself, and it comes first. Which variables differ is found
 * out when somebody asks, and needs no memory either: the next change is the first in order of
 * those that come after the last one. That takes a walk for each change, and few changes are worth
 * sorting.
 *
 * Both snapshots are taken in the function that is run, right before and right after the call:
 * there the context is alive, whatever the function has let go of, and nobody has set anything
 * since. It is the map of `context`, not that of the current one, for the function may have left or
 * entered others.
 *
 * The maps own their bindings, and these their variables and values, so all that is lent to the
 * caller stays until the end of the log. Where both maps have the very same binding, or value, no
 * hook is asked. The end takes the maps out of the log and frees that before hooks can run.
 *
 * Turned down: two contexts from ctx_context_copy. The second one is an allocation, at the wrong
 * time; made before the call, it would need its map replaced afterwards, which comes to the same
 * with more around it. Turned down: an array of all variables before the call. It costs O(n) for
 * each run, and cannot have room for those that the function is going to set. */
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
        free(made);
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
