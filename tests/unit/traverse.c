/* What a traversal tells is what the end of the share releases: random variables, contexts, copies
 * and tokens, of which one after the other is traversed and then given up. And by hand, where it
 * has to keep silent. */
#include "traverse.h"
#include "copy_context.h"
#include "run.h"
#include "unit.h"

#define MOST 8   /* variables, contexts and tokens at a time */
#define SPAN 256 /* values that one share may hold */

/* A value is a number that no other value is. */
static intptr_t last_value;

typedef struct list {
    size_t count;
    void *values[SPAN];
} list;

static list told;
static list released;

static void add(list *to, void *value)
{
    check(to->count < SPAN);
    to->values[to->count++] = value;
}

static bool has(const list *in, const void *value)
{
    for (size_t i = 0; i < in->count; i++) {
        if (in->values[i] == value) {
            return true;
        }
    }
    return false;
}

static int tell(void *value, void *argument)
{
    check(!has(argument, value));
    add(argument, value);
    return 0;
}

static int stop_at_once(void *value, void *argument)
{
    tell(value, argument);
    return 42;
}

static void release(void *value)
{
    add(&released, value);
}

static const ctx_hooks hooks = {.release = release};

typedef struct world {
    ctx_var *vars[MOST];
    ctx_context *contexts[MOST];
    ctx_token *tokens[MOST];
    uint64_t random;
} world;

static size_t any(world *w)
{
    return unit_below(&w->random, MOST);
}

static void *value_new(void)
{
    return INT(++last_value);
}

/* Called once where the call is short of memory and comes again. */
static void var_new(ctx_var **var)
{
    void *value = value_new();
    must(ctx_var_new_default("v", value, &hooks, var));
}

static void var_new_without(ctx_var **var)
{
    must(ctx_var_new("v", &hooks, var));
}

/* Either is a subset of the other, but for a token, which tells less where it holds a thing twice. */
static void compare(bool is_token)
{
    for (size_t i = 0; i < told.count; i++) {
        check(has(&released, told.values[i]));
    }
    check(is_token || told.count == released.count);
    unit_cases++;
}

static void forget(void)
{
    told.count = released.count = 0;
}

static void give_up_var(world *w, size_t i)
{
    forget();
    check(ctx_var_traverse(w->vars[i], tell, &told) == 0);
    ctx_var_unref(w->vars[i]);
    w->vars[i] = NULL;
    compare(false);
}

static void give_up_context(world *w, size_t i)
{
    forget();
    check(ctx_context_traverse(w->contexts[i], tell, &told) == 0);
    ctx_context_unref(w->contexts[i]);
    w->contexts[i] = NULL;
    compare(false);
}

static void give_up_token(world *w, size_t i)
{
    forget();
    check(ctx_token_traverse(w->tokens[i], tell, &told) == 0);
    ctx_token_free(w->tokens[i]);
    w->tokens[i] = NULL;
    compare(true);
}

static void set(world *w, ctx_context *context, ctx_var *var, size_t token)
{
    void *value = value_new();
    must(ctx_enter(context));
    if (w->tokens[token] == NULL) {
        must(ctx_var_set_token(var, value, &w->tokens[token]));
    } else {
        must(ctx_var_set(var, value));
    }
    must(ctx_exit(context));
}

static void reset(world *w, ctx_token *token)
{
    must(ctx_enter(ctx_token_context(token)));
    (void)attempt(ctx_var_reset(ctx_token_var(token), token)); /* it may be used */
    must(ctx_exit(ctx_token_context(token)));
    (void)w;
}

static void make(world *w, size_t i)
{
    if (w->vars[i] == NULL) {
        (unit_below(&w->random, 2) == 0 ? var_new : var_new_without)(&w->vars[i]);
    }
    const ctx_context *from = w->contexts[any(w)];
    if (w->contexts[i] == NULL && from != NULL) {
        must(ctx_context_copy(from, &w->contexts[i]));
    } else if (w->contexts[i] == NULL) {
        must(ctx_context_new(&w->contexts[i]));
    }
}

static void step(world *w)
{
    size_t i = any(w);
    switch (unit_below(&w->random, 12)) {
    case 0:
        give_up_var(w, i);
        break;
    case 1:
        give_up_context(w, i);
        break;
    case 2:
        give_up_token(w, i);
        break;
    case 3:
        make(w, i);
        break;
    case 4:
        if (w->tokens[i] != NULL) {
            reset(w, w->tokens[i]);
        }
        break;
    default:
        if (w->contexts[i] != NULL && w->vars[any(w)] != NULL) {
            for (size_t v = 0; v < MOST; v++) {
                if (w->vars[v] != NULL && unit_below(&w->random, 2) == 0) {
                    set(w, w->contexts[i], w->vars[v], any(w));
                }
            }
        }
    }
    forget();
}

static void random_world(uint64_t seed, size_t steps)
{
    world w = {.random = seed};
    for (size_t i = 0; i < MOST; i++) {
        make(&w, i);
    }
    for (size_t i = 0; i < steps; i++) {
        step(&w);
    }
    for (size_t i = 0; i < MOST; i++) {
        give_up_var(&w, i);
        give_up_token(&w, i);
        give_up_context(&w, i);
    }
}

static size_t told_by(ctx_context *context)
{
    forget();
    check(ctx_context_traverse(context, tell, &told) == 0);
    return told.count;
}

/* A context with two variables, which nobody else has any more, and a default of each. */
static ctx_context *two_of_each(void)
{
    world w = {.random = 1};
    must(ctx_context_new(&w.contexts[0]));
    for (size_t i = 0; i < 2; i++) {
        var_new(&w.vars[i]);
        set(&w, w.contexts[0], w.vars[i], i);
        ctx_token_free(w.tokens[i]);
        ctx_var_unref(w.vars[i]);
    }
    return w.contexts[0];
}

static int stop_at_third(void *value, void *argument)
{
    tell(value, argument);
    return told.count == 3 ? 42 : 0;
}

static void by_hand(void)
{
    ctx_context *context = two_of_each();
    check(told_by(context) == 4);
    must(ctx_enter(context));
    check(told_by(context) == 0); /* the thread has a share */
    must(ctx_exit(context));
    ctx_context *copy;
    must(ctx_context_copy(context, &copy));
    check(told_by(context) == 0 && told_by(copy) == 0);
    ctx_context_unref(copy);
    check(told_by(context) == 4);
    forget();
    check(ctx_context_traverse(context, stop_at_once, &told) == 42 && told.count == 1);
    forget();
    check(ctx_context_traverse(context, stop_at_third, &told) == 42 && told.count == 3);
    ctx_context_unref(context);
    check(released.count == 4);
}

static void variables_by_hand(void)
{
    static ctx_var at_file_scope = CTX_VAR_INIT_DEFAULT("v", NULL, &hooks);
    ctx_var *var = NULL;
    forget();
    var_new(&var);
    ctx_var lends = *var;
    check(ctx_var_traverse(&at_file_scope, tell, &told) == 0 && told.count == 0);
    check(ctx_var_traverse(&lends, tell, &told) == 0 && told.count == 0);
    check(ctx_var_traverse(var, tell, &told) == 0 && told.count == 1);
    ctx_var_unref(var);
}

static void tokens_by_hand(void)
{
    world w = {.random = 1};
    var_new_without(&w.vars[0]);
    must(ctx_context_new(&w.contexts[0]));
    set(&w, w.contexts[0], w.vars[0], 0);
    set(&w, w.contexts[0], w.vars[0], 1);
    forget();
    check(ctx_token_traverse(w.tokens[1], stop_at_once, &told) == 42 && told.count == 1);
    ctx_context_unref(w.contexts[0]);
    ctx_token_free(w.tokens[0]);
    forget();
    check(ctx_token_traverse(w.tokens[1], tell, &told) == 0 && told.count == 2);
    ctx_token_free(w.tokens[1]);
    ctx_var_unref(w.vars[0]);
}

static void nothing(void)
{
    check(ctx_var_traverse(NULL, tell, &told) == 0);
    check(ctx_context_traverse(NULL, tell, &told) == 0);
    check(ctx_token_traverse(NULL, tell, &told) == 0);
}

int main(int argc, char **argv)
{
    size_t worlds = unit_is_small(argc, argv) ? 1 : 100;
    for (size_t i = 0; i < worlds; i++) {
        random_world(unit_seed() + i, worlds == 1 ? 40 : 1000);
    }
    by_hand();
    variables_by_hand();
    tokens_by_hand();
    nothing();
    return unit_end("traversals");
}
