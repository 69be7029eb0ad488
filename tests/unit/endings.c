/* The end of values that hold what holds other values: no hook runs inside another one, they run in the order in which
 * the values came to their end, each once, and at once where no hook is running; and what else release.h has. */
#include "copy_context.h"
#include "release.h"
#include "set_get.h"
#include "unit.h"

#include <pthread.h>

typedef struct thing {
    char name;
    ctx_context *contexts[2]; /* owned, as is what is in them */
    ctx_var *var;             /* owned, as is its default */
    bool sets;                /* its hook sets a variable, which replaces a value */
} thing;

static char said[32];
static size_t ended;
static bool hook_is_running;

static void end_thing(void *value);
static const ctx_hooks hooks = {.release = end_thing};
static ctx_var held = CTX_VAR_INIT("held", &hooks);
static ctx_var replaced = CTX_VAR_INIT("replaced", &hooks);
static ctx_var plain = CTX_VAR_INIT("plain", NULL);

static void say(char c)
{
    size_t length = strlen(said);
    if (length + 1 < sizeof said) {
        said[length] = c;
    }
}

static void end_thing(void *value)
{
    thing *mine = value;
    if (mine == NULL) {
        return;
    }
    expect(!hook_is_running, "no hook runs inside another one of its thread");
    hook_is_running = true;
    ended++;
    say(mine->name);
    if (mine->sets) {
        must(ctx_var_set(&replaced, NULL));
    }
    ctx_context_unref(mine->contexts[0]);
    ctx_context_unref(mine->contexts[1]);
    ctx_var_unref(mine->var);
    say('.');
    free(mine);
    hook_is_running = false;
}

static thing *new_thing(char name)
{
    thing *made = calloc(1, sizeof *made);
    if (made == NULL) {
        made = calloc(1, sizeof *made); /* where one allocation fails, the next does not */
    }
    check(made != NULL);
    made->name = name;
    return made;
}

/* A context that has the only share of the value. */
static ctx_context *holding(thing *value)
{
    ctx_context *context;
    must(ctx_var_set(&plain, INT(1))); /* a value without a hook is in there, too */
    must(ctx_var_set(&held, value));
    must(ctx_copy_context(&context));
    must(ctx_var_set(&held, NULL));
    return context;
}

static void end_one(thing *value)
{
    memset(said, 0, sizeof said);
    must(ctx_var_set(&held, value));
    must(ctx_var_set(&held, NULL));
}

static void at_once(void)
{
    end_one(new_thing('a'));
    expect(strcmp(said, "a.") == 0, "a value that loses its last owner ends");
    end_one(new_thing('b'));
    expect(strcmp(said, "b.") == 0, "and so does the next one, at once where no hook is running");
}

static int cancel_state(void)
{
    int state;
    check(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state) == 0);
    int unused;
    check(pthread_setcancelstate(state, &unused) == 0);
    return state;
}

static void look_around(void *was_running)
{
    if (was_running == NULL) {
        return;
    }
    *(bool *)was_running = ctx_release_is_running();
    expect(cancel_state() == PTHREAD_CANCEL_DISABLE, "no thread is cancelled in a hook");
    say('l');
}

static const ctx_hooks looking = {.release = look_around};
static const ctx_hooks without_release = {.release = NULL};

static void the_rest_of_the_header(void)
{
    static ctx_var seen = CTX_VAR_INIT("seen", &looking);
    bool was_running = false;
    expect(!ctx_release_is_running(), "a thread is inside no hook where none runs");
    must(ctx_var_set(&seen, &was_running));
    must(ctx_var_set(&seen, NULL));
    expect(was_running && !ctx_release_is_running(),
           "a thread is inside a hook while one runs, and only then");
    expect(cancel_state() == PTHREAD_CANCEL_ENABLE, "after the hook it can be cancelled again");

    memset(said, 0, sizeof said);
    ctx_release_now(&looking, &was_running);
    expect(strcmp(said, "l") == 0, "ctx_release_now calls the hook, once");
    expect(cancel_state() == PTHREAD_CANCEL_ENABLE, "after that hook, too, it can be cancelled");
    ctx_release_now(&without_release, &was_running);
    expect(strcmp(said, "l") == 0, "ctx_release_now calls no hook where there is none");
}

static void in_their_order(void)
{
    thing *a = new_thing('a');
    thing *b = new_thing('b');
    b->contexts[0] = holding(new_thing('d'));
    a->contexts[0] = holding(b);
    a->contexts[1] = holding(new_thing('c'));
    end_one(a);
    expect(strcmp(said, "a.b.c.d.") == 0,
           "values end in the order in which they lost their last owner");
}

static void replaced_by_a_hook(void)
{
    thing *a = new_thing('a');
    thing *b = new_thing('b');
    a->sets = true;
    must(ctx_var_set(&replaced, b));
    end_one(a);
    expect(strcmp(said, "a.b.") == 0, "what a hook's set replaces ends when the hook has returned");
}

static void through_contexts(size_t length)
{
    ctx_context *last = NULL;
    for (size_t i = 0; i < length; i++) {
        thing *next = new_thing('c');
        next->contexts[0] = last;
        last = holding(next);
    }
    ended = 0;
    ctx_context_unref(last);
    expect(ended == length, "each value of a chain of contexts ends once");
}

static void through_defaults(size_t length)
{
    ctx_var *last = NULL;
    for (size_t i = 0; i < length; i++) {
        thing *next = new_thing('v');
        next->var = last;
        must(ctx_var_new_default("v", next, &hooks, &last));
    }
    ended = 0;
    ctx_var_unref(last);
    expect(ended == length, "each value of a chain of defaults ends once");
}

int main(int argc, char **argv)
{
    size_t length = unit_is_small(argc, argv) ? 5 : 100000;
    at_once();
    the_rest_of_the_header();
    in_their_order();
    replaced_by_a_hook();
    through_contexts(length);
    through_defaults(length);
    return unit_end("values that end");
}
