/* Random public calls over variables with colliding hashes; after each of them every trie that is
 * alive is validated, and the owners of every node are counted. Contexts beside the model of what
 * they hold: a value for each variable. */
#include "copy_context.h"
#include "current.h"
#include "in_hand.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"
#include "state.h"
#include "token.h"
#include "trie.h"

#define VARS 20
#define CONTEXTS 6
#define TOKENS 12
#define NONE (-1L)

typedef struct modelled {
    ctx_context *context;
    long value[VARS];
    bool entered;
} modelled;

typedef struct held {
    ctx_token *token;
    size_t var;
    size_t context; /* NONE's index is of no use: a context that was dropped has `gone` */
    bool gone;
    bool used;
    long old;
} held;

static ctx_var vars[VARS];
static modelled contexts[CONTEXTS + 1]; /* the last one is the thread's own */
static held tokens[TOKENS];
static size_t stack[CONTEXTS + 1] = {CONTEXTS}; /* which are entered, the current one on top */
static size_t depth = 1;

static modelled *current(void)
{
    return &contexts[stack[depth - 1]];
}

static void clear_model(modelled *m)
{
    for (size_t v = 0; v < VARS; v++) {
        m->value[v] = NONE;
    }
}

static void drop_token(held *t)
{
    ctx_token_free(t->token);
    *t = (held){.token = NULL};
}

static void set(size_t v, long number)
{
    must(ctx_var_set(&vars[v], INT(number)));
    current()->value[v] = number;
}

static void set_with_token(held *t, size_t v, long number)
{
    drop_token(t);
    must(ctx_var_set_token(&vars[v], INT(number), &t->token));
    t->var = v;
    t->context = stack[depth - 1];
    t->old = current()->value[v];
    current()->value[v] = number;
}

static ctx_status expected_reset(const held *t, size_t v)
{
    if (t->used) {
        return CTX_TOKEN_USED;
    }
    if (t->var != v) {
        return CTX_DIFFERENT_VAR;
    }
    return t->gone || t->context != stack[depth - 1] ? CTX_DIFFERENT_CONTEXT : CTX_OK;
}

static void reset(held *t, size_t v)
{
    if (t->token == NULL) {
        return;
    }
    ctx_status expected = expected_reset(t, v);
    check(attempt(ctx_var_reset(&vars[v], t->token)) == expected);
    if (expected == CTX_OK) {
        current()->value[v] = t->old;
        t->used = true;
    }
}

static void forget_context(size_t c)
{
    for (size_t t = 0; t < TOKENS; t++) {
        tokens[t].gone = tokens[t].gone || (tokens[t].token != NULL && tokens[t].context == c);
    }
}

/* A new context in place of `c`: empty, or a copy of `from`, or of the current one. */
static void renew(size_t c, size_t how, size_t from)
{
    modelled *m = &contexts[c];
    if (m->entered || m->context == NULL) {
        return;
    }
    ctx_context *made;
    const modelled *source = how == 1 ? &contexts[from] : current();
    if (how == 0) {
        must(ctx_context_new(&made));
        clear_model(m);
    } else {
        must(how == 1 ? ctx_context_copy(source->context, &made) : ctx_copy_context(&made));
        memcpy(m->value, source->value, sizeof m->value);
    }
    forget_context(c);
    ctx_context_unref(m->context);
    m->context = made;
}

static void enter(size_t c)
{
    modelled *m = &contexts[c];
    ctx_status status = attempt(ctx_enter(m->context));
    check(status == (m->entered ? CTX_ALREADY_ENTERED : CTX_OK));
    if (status == CTX_OK) {
        m->entered = true;
        stack[depth++] = c;
    }
}

static void leave(size_t c)
{
    modelled *m = &contexts[c];
    ctx_status expected = !m->entered ? CTX_NOT_ENTERED : m == current() ? CTX_OK : CTX_NOT_CURRENT;
    if (c == CONTEXTS) {
        return; /* the thread's own, which nobody has entered and nobody leaves */
    }
    check(ctx_exit(m->context) == expected);
    if (expected == CTX_OK) {
        m->entered = false;
        depth--;
    }
}

static void compare_two(size_t a, size_t b)
{
    bool equal;
    must(ctx_context_equal(contexts[a].context, contexts[b].context, &equal));
    check(equal == (memcmp(contexts[a].value, contexts[b].value, sizeof contexts[a].value) == 0));
}

static void check_context(const modelled *m)
{
    ctx_var *in[VARS] = {NULL};
    size_t count = 0;
    for (size_t v = 0; v < VARS; v++) {
        if (m->value[v] != NONE) {
            in[count++] = &vars[v];
            check(NUMBER(ctx_context_get_or(m->context, &vars[v], INT(NONE))) == m->value[v]);
        }
    }
    check_fine(validate_exactly(&m->context->map, in, count));
}

static void check_all(void)
{
    const ctx_map *maps[2 * (CONTEXTS + 1) + TOKENS];
    size_t count = 0;
    for (size_t c = 0; c <= CONTEXTS; c++) {
        check_context(&contexts[c]);
        maps[count++] = &contexts[c].context->map;
    }
    /* A context that was dropped lives on in its tokens, with a trie that shares nodes: only where
     * there is none are all maps known. */
    bool all_known = true;
    for (size_t t = 0; t < TOKENS; t++) {
        all_known = all_known && !tokens[t].gone;
    }
    if (all_known) {
        count = add_in_hand(maps, count, sizeof maps / sizeof maps[0]);
        check_fine(validate_owners(maps, count));
    }
}

static void drop_gone_tokens(void)
{
    for (size_t t = 0; t < TOKENS; t++) {
        if (tokens[t].gone) {
            drop_token(&tokens[t]);
        }
    }
}

static void step(uint64_t *random, long number)
{
    size_t v = unit_below(random, VARS);
    size_t c = unit_below(random, CONTEXTS + 1);
    held *t = &tokens[unit_below(random, TOKENS)];
    size_t what = unit_below(random, 100);
    if (what < 20) {
        set(v, number % 3 == 0 ? 0 : number);
    } else if (what < 45) {
        set_with_token(t, v, number);
    } else if (what < 75) {
        reset(t, what < 70 ? t->var : v);
    } else if (what < 82) {
        renew(c, what % 3, unit_below(random, CONTEXTS + 1));
    } else if (what < 88) {
        enter(c);
    } else if (what < 94) {
        leave(what < 92 ? stack[depth - 1] : c);
    } else if (what < 97) {
        compare_two(c, unit_below(random, CONTEXTS + 1));
    } else {
        drop_gone_tokens();
    }
}

static void begin(uint64_t *random)
{
    for (size_t v = 0; v < VARS; v++) {
        uint64_t hash = digit(12, v % 16) | digit(11, 1); /* zero is no hash */
        for (unsigned d = 0; d < 11; d++) {
            hash |= digit(d, unit_below(random, d % 4 == 1 ? 6 : 2));
        }
        vars[v] = VAR_WITH_HASH(hash ^ digit(0, v / 16 * 31)); /* 16 and more differ in the first */
    }
    set(0, 1); /* now the thread has a context of its own */
    contexts[CONTEXTS].context = ctx_context_ref(ctx_context_current());
    contexts[CONTEXTS].entered = true;
    clear_model(&contexts[CONTEXTS]);
    contexts[CONTEXTS].value[0] = 1;
    for (size_t c = 0; c < CONTEXTS; c++) {
        must(ctx_context_new(&contexts[c].context));
        clear_model(&contexts[c]);
    }
}

static void finish(void)
{
    while (depth > 1) {
        leave(stack[depth - 1]);
    }
    for (size_t t = 0; t < TOKENS; t++) {
        drop_token(&tokens[t]);
    }
    check_all();
    for (size_t c = 0; c <= CONTEXTS; c++) {
        ctx_context_unref(contexts[c].context);
    }
}

int main(int argc, char **argv)
{
    uint64_t seed = unit_seed();
    printf("seed %llu\n", (unsigned long long)seed);
    begin(&seed);
    long steps = unit_is_small(argc, argv) ? 80 : 10000;
    for (long number = 1; number <= steps; number++) {
        step(&seed, number);
        check_all();
    }
    finish();
    return unit_end("public calls");
}
