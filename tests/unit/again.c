/* A get that comes again finds what is there now: after sets, resets, runs, copies and switches of chains, in random order,
 * beside a model; and in a signal handler that comes in the middle of a change. The linker puts the function below in
 * front of the one by which a change ends (build.mk). */
#include "ctx.h"
#include "record.h"
#include "stamp.h"
#include "unit.h"

#define VARS 90U /* more than a cache has places at first */
#define CONTEXTS 6U
#define DEEP 4U
#define UNSET (-1L)

static ctx_var vars[VARS];

/* A context, and what should be in it. */
typedef struct modelled {
    ctx_context *context;
    long values[VARS];
    bool is_entered;
} modelled;

typedef struct stack {
    ctx_chain *chain; /* NULL for the thread's own */
    modelled *at[DEEP];
    unsigned depth;
} stack;

static modelled contexts[CONTEXTS];
static stack stacks[2];
static stack *current = &stacks[0];

static modelled *inside(void)
{
    return current->at[current->depth - 1];
}

static void get(unsigned i)
{
    void *value;
    long expected = inside()->values[i];
    for (unsigned again = 0; again < 2; again++) {
        if (expected == UNSET) {
            expect(ctx_var_get(&vars[i], &value) == CTX_LOOKUP_ERROR, "what is unset is unset");
            expect(ctx_var_get_or(&vars[i], INT(-2)) == INT(-2), "and has a fallback");
        } else {
            expect(ctx_var_get(&vars[i], &value) == CTX_OK && value == INT(expected),
                   "a get finds what is set now");
            expect(ctx_var_get_or(&vars[i], NULL) == INT(expected), "with a fallback, too");
        }
    }
}

static void get_all(void)
{
    for (unsigned i = 0; i < VARS; i++) {
        get(i);
    }
}

static void set_and_perhaps_reset(unsigned i, long value, bool resets)
{
    ctx_token *token;
    long before = inside()->values[i];
    must(ctx_var_set_token(&vars[i], INT(value), &token));
    inside()->values[i] = value;
    get(i);
    if (resets) {
        must(ctx_var_reset(&vars[i], token));
        inside()->values[i] = before;
        get(i);
    }
    ctx_token_free(token);
}

static void enter(modelled *m)
{
    if (current->depth < DEEP && !m->is_entered) {
        must(ctx_enter(m->context));
        m->is_entered = true;
        current->at[current->depth++] = m;
    }
}

static void leave(void)
{
    if (current->depth > 1) {
        modelled *m = inside();
        must(ctx_exit(m->context));
        m->is_entered = false;
        current->depth--;
    }
}

static void copy(modelled *to)
{
    if (!to->is_entered) {
        ctx_context_unref(to->context);
        must(ctx_copy_context(&to->context));
        memcpy(to->values, inside()->values, sizeof to->values);
    }
}

static void switch_chains(void)
{
    current = current == &stacks[0] ? &stacks[1] : &stacks[0];
    must(ctx_chain_switch(current->chain, NULL));
}

static void begin(void)
{
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
    }
    for (unsigned c = 0; c < CONTEXTS; c++) {
        must(ctx_context_new(&contexts[c].context));
        for (unsigned i = 0; i < VARS; i++) {
            contexts[c].values[i] = UNSET;
        }
    }
    must(ctx_chain_new(&stacks[1].chain));
    enter(&contexts[0]);
    switch_chains();
    enter(&contexts[1]);
}

static void step(uint64_t *random, long value)
{
    unsigned i = (unsigned)unit_below(random, VARS);
    modelled *m = &contexts[unit_below(random, CONTEXTS)];
    switch (unit_below(random, 8)) {
    case 0:
        must(ctx_var_set(&vars[i], INT(value)));
        inside()->values[i] = value;
        break;
    case 1:
        set_and_perhaps_reset(i, value, unit_below(random, 2) == 0);
        break;
    case 2:
        enter(m);
        break;
    case 3:
        leave();
        break;
    case 4:
        copy(m);
        break;
    case 5:
        switch_chains();
        break;
    default:
        get(i);
    }
}

static void end(void)
{
    for (unsigned s = 0; s < 2; s++) {
        while (current->depth > 1) {
            leave();
        }
        must(ctx_exit(inside()->context));
        current->depth = 0;
        switch_chains();
    }
    must(ctx_chain_switch(NULL, NULL));
    must(ctx_chain_free(stacks[1].chain));
    for (unsigned c = 0; c < CONTEXTS; c++) {
        ctx_context_unref(contexts[c].context);
    }
}

/* A signal that comes while a map is changed. */
static void (*handler)(void);
void __real_ctx_stamp_renew(ctx_map *map);
void __wrap_ctx_stamp_renew(ctx_map *map);
void __wrap_ctx_stamp_renew(ctx_map *map)
{
    void (*now)(void) = handler;
    handler = NULL;
    if (now != NULL) {
        now();
    }
    __real_ctx_stamp_renew(map);
}

static ctx_var user = CTX_VAR_INIT("user", NULL);
static ctx_var other = CTX_VAR_INIT("other", NULL);

/* Between the change of what is current and the end of the call. */
static void (*at_renewal)(void);
void __real_ctx_record_renew(ctx_record *record);
void __wrap_ctx_record_renew(ctx_record *record);
void __wrap_ctx_record_renew(ctx_record *record)
{
    if (at_renewal != NULL) {
        at_renewal();
    }
    __real_ctx_record_renew(record);
}

/* Whatever is current, the gets are all of it: also of what was found before, and kept. */
static void look_at_all(void)
{
    const ctx_context *now = ctx_context_current();
    for (unsigned i = 0; i < 2 * VARS; i++) {
        const ctx_var *var = &vars[i % VARS];
        void *there = now == NULL ? INT(-3) : ctx_context_get_or(now, var, INT(-3));
        expect(ctx_var_get_or(var, INT(-3)) == there,
               "a handler finds all of a change, or nothing");
    }
}

static void look(void)
{
    (void)ctx_var_get_or(&user, NULL); /* the old value or the new one */
}

/* A set of the current context, with a handler in the middle of it, beside a copy or not. */
static void interrupted(bool beside_a_copy)
{
    ctx_context *before;
    must(ctx_var_set(&user, INT(1)));
    must(ctx_var_set(&other, INT(1))); /* from here on it is not known what the user is */
    must(ctx_copy_context(&before));
    if (!beside_a_copy) {
        ctx_context_unref(before);
    }
    handler = look;
    must(ctx_var_set(&user, INT(2)));
    expect(handler == NULL, "the handler came");
    if (beside_a_copy) {
        must(ctx_enter(before));
        expect(ctx_var_get_or(&user, NULL) == INT(1),
               "in the copy it is the old one, whatever a handler saw");
        must(ctx_exit(before));
        ctx_context_unref(before);
    }
    expect(ctx_var_get_or(&user, NULL) == INT(2), "after the set, the value is the new one");
}

int main(int argc, char **argv)
{
    uint64_t random = unit_seed();
    must(ctx_var_set(&user, INT(0))); /* the thread has a context, and its cache */
    interrupted(false);
    interrupted(true);
    begin();
    for (long i = 0; i < (unit_is_small(argc, argv) ? 200 : 60000); i++) {
        at_renewal = i % 50 == 0 ? look_at_all : NULL;
        step(&random, i);
        if (i % 500 == 0) {
            get_all();
        }
    }
    at_renewal = look_at_all;
    end();
    return unit_end("gets that come again");
}
