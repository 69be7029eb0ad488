/* Any bytes, read as calls on the library, and on a model beside it that is plain arrays. After every call the two
 * must agree, in the status as in every context, and every trie must be what node.h says. */
#include "chosen.h"
#include "ctx.h"
#include "in_hand.h"
#include "state.h"
#include "validate.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define check(condition) ((condition) ? (void)0 : fail(#condition, __LINE__))

static void fail(const char *condition, int line)
{
    fprintf(stderr, "fuzz_operations.c:%d: not so: %s\n", line, condition);
    abort();
}

enum { VARS = 24, CONTEXTS = 6, TOKENS = 8, MAX_ENTERED = CONTEXTS };

/* Values are numbers in blocks of their own, so that the sanitizer sees one that is released twice, or used after. */

static size_t alive;

static void release(void *value)
{
    alive--;
    free(value);
}

static bool equal_numbers(const void *a, const void *b)
{
    return *(const uint8_t *)a == *(const uint8_t *)b;
}

static const ctx_hooks hooks = {.release = release, .equal = equal_numbers};

static uint8_t *new_value(uint8_t number)
{
    uint8_t *value = malloc(sizeof *value);
    check(value != NULL);
    *value = number;
    alive++;
    return value;
}

/* The model: of a variable that is not set, the value is -1. */

typedef struct model {
    int values[VARS];
} model;

static ctx_var *vars[VARS];

static struct {
    ctx_context *real;
    model model;
    unsigned birth; /* tells apart contexts that had the same place */
    bool entered;
} contexts[CONTEXTS];

static struct {
    ctx_token *real;
    size_t var;
    unsigned context; /* its birth */
    int old;
    bool used;
} tokens[TOKENS];

static size_t entered[MAX_ENTERED];
static size_t depth;
static unsigned births;

/* Place 0 is the context that everything happens in at first. It is entered before and left after. */
static size_t current(void)
{
    return entered[depth - 1];
}

/* The bytes; zeros once they are used up. */

static const uint8_t *input;
static size_t input_left;

static uint8_t next_byte(void)
{
    if (input_left == 0) {
        return 0;
    }
    input_left--;
    return *input++;
}

static size_t next_below(size_t limit)
{
    return next_byte() % limit;
}

/* Hashes that give the trie its shape: one wide node, a chain to the deepest level, a few wide nodes in the middle, a
 * comb with a binding at every other level. */
static uint64_t hash_for(uint8_t shape, size_t i)
{
    switch (shape % 4) {
    case 0:
        return i + 1;
    case 1:
        return (uint64_t)(i + 1) << 59;
    case 2:
        return (i % 3 + 1) | (uint64_t)(i / 3 + 1) << 30;
    default:
        return UINT64_C(1) << (2 * i + 1);
    }
}

static void validate_context(size_t c)
{
    ctx_var *bound[VARS];
    size_t count = 0;
    for (size_t v = 0; v < VARS; v++) {
        void *value = NULL;
        ctx_status status = ctx_context_get(contexts[c].real, vars[v], &value);
        int expected = contexts[c].model.values[v];
        check(status == (expected < 0 ? CTX_KEY_ERROR : CTX_OK));
        if (expected >= 0) {
            check(*(uint8_t *)value == expected);
            bound[count++] = vars[v];
        }
    }
    check(ctx_context_len(contexts[c].real) == count);
    const char *wrong = validate_exactly(&contexts[c].real->map, bound, count);
    if (wrong != NULL) {
        fail(wrong, __LINE__);
    }
}

/* A context that nobody but a token holds has a map that the validator is not shown. */
static bool all_in_sight(void)
{
    for (size_t t = 0; t < TOKENS; t++) {
        bool found = tokens[t].real == NULL;
        for (size_t c = 0; c < CONTEXTS; c++) {
            found = found || (contexts[c].real != NULL && contexts[c].birth == tokens[t].context);
        }
        if (!found) {
            return false;
        }
    }
    return true;
}

static void validate_all(void)
{
    const ctx_map *maps[4 * CONTEXTS];
    size_t count = 0;
    for (size_t c = 0; c < CONTEXTS; c++) {
        if (contexts[c].real != NULL) {
            validate_context(c);
            maps[count++] = &contexts[c].real->map;
        }
    }
    count = add_in_hand(maps, count, sizeof maps / sizeof maps[0]);
    const char *wrong = all_in_sight() ? validate_owners(maps, count) : NULL;
    if (wrong != NULL) {
        fail(wrong, __LINE__);
    }
}

/* The calls. */

static void call_set(void)
{
    size_t v = next_below(VARS);
    uint8_t number = next_byte();
    check(ctx_var_set(vars[v], new_value(number)) == CTX_OK);
    contexts[current()].model.values[v] = number;
}

static void free_token(size_t t)
{
    ctx_token_free(tokens[t].real);
    tokens[t].real = NULL;
}

static void call_set_token(void)
{
    size_t v = next_below(VARS);
    uint8_t number = next_byte();
    size_t t = next_below(TOKENS);
    int *value = &contexts[current()].model.values[v];
    free_token(t);
    check(ctx_var_set_token(vars[v], new_value(number), &tokens[t].real) == CTX_OK);
    tokens[t].var = v;
    tokens[t].context = contexts[current()].birth;
    tokens[t].old = *value;
    tokens[t].used = false;
    *value = number;
}

static void call_reset(void)
{
    size_t t = next_below(TOKENS);
    /* Most of the time the token's own variable, or nothing would come of most bytes. */
    uint8_t choice = next_byte();
    size_t v = choice < 2 * VARS ? choice % VARS : tokens[t].var;
    ctx_status expected = tokens[t].real == NULL                           ? CTX_NULL_ARGUMENT
                          : tokens[t].used                                 ? CTX_TOKEN_USED
                          : tokens[t].var != v                             ? CTX_DIFFERENT_VAR
                          : tokens[t].context != contexts[current()].birth ? CTX_DIFFERENT_CONTEXT
                                                                           : CTX_OK;
    check(ctx_var_reset(vars[v], tokens[t].real) == expected);
    if (expected == CTX_OK) {
        contexts[current()].model.values[v] = tokens[t].old;
        tokens[t].used = true;
    }
}

static void call_token(void)
{
    size_t t = next_below(TOKENS);
    void *value = NULL;
    if (tokens[t].real == NULL) {
        return;
    }
    ctx_status status = ctx_token_old_value(tokens[t].real, &value);
    check(status == (tokens[t].old < 0 ? CTX_TOKEN_MISSING : CTX_OK));
    check(tokens[t].old < 0 || *(uint8_t *)value == tokens[t].old);
    check(ctx_token_var(tokens[t].real) == vars[tokens[t].var]);
}

static void call_free_token(void)
{
    free_token(next_below(TOKENS));
}

static void call_get(void)
{
    size_t v = next_below(VARS);
    void *value = NULL;
    int expected = contexts[current()].model.values[v];
    check(ctx_var_get(vars[v], &value) == (expected < 0 ? CTX_LOOKUP_ERROR : CTX_OK));
    check(expected < 0 || *(uint8_t *)value == expected);
    check((ctx_var_get_or(vars[v], vars) == vars) == (expected < 0));
}

/* A place for a new context, made free; or 0, where it is not to be had. */
static size_t next_place(void)
{
    size_t c = next_below(CONTEXTS);
    if (contexts[c].entered) {
        return 0;
    }
    ctx_context_unref(contexts[c].real);
    contexts[c].real = NULL;
    return c;
}

static void call_new(void)
{
    size_t c = next_place();
    if (c == 0) {
        return;
    }
    check(ctx_context_new(&contexts[c].real) == CTX_OK);
    memset(&contexts[c].model, -1, sizeof contexts[c].model);
    contexts[c].birth = ++births;
}

static void call_copy(void)
{
    size_t from = next_below(CONTEXTS + 1);
    size_t c = next_place();
    if (c == 0) {
        return;
    }
    bool of_current = from == CONTEXTS || contexts[from].real == NULL;
    from = of_current ? current() : from;
    check((of_current ? ctx_copy_context(&contexts[c].real)
                      : ctx_context_copy(contexts[from].real, &contexts[c].real)) == CTX_OK);
    contexts[c].model = contexts[from].model;
    contexts[c].birth = ++births;
}

static void call_drop(void)
{
    (void)next_place();
}

static void call_enter(void)
{
    size_t c = next_below(CONTEXTS);
    ctx_status expected = contexts[c].real == NULL ? CTX_NULL_ARGUMENT
                          : contexts[c].entered    ? CTX_ALREADY_ENTERED
                                                   : CTX_OK;
    check(ctx_enter(contexts[c].real) == expected);
    if (expected == CTX_OK) {
        contexts[c].entered = true;
        entered[depth++] = c;
    }
}

static void call_exit(void)
{
    size_t c = next_byte() % 2 == 0 ? current() : next_below(CONTEXTS);
    if (c == 0 && current() == 0) {
        return;
    }
    ctx_status expected = contexts[c].real == NULL ? CTX_NULL_ARGUMENT
                          : !contexts[c].entered   ? CTX_NOT_ENTERED
                          : c != current()         ? CTX_NOT_CURRENT
                                                   : CTX_OK;
    check(ctx_exit(contexts[c].real) == expected);
    if (expected == CTX_OK) {
        contexts[c].entered = false;
        depth--;
    }
}

static void call_equal(void)
{
    size_t a = next_below(CONTEXTS);
    size_t b = next_below(CONTEXTS);
    bool equal = false;
    if (contexts[a].real == NULL || contexts[b].real == NULL) {
        return;
    }
    check(ctx_context_equal(contexts[a].real, contexts[b].real, &equal) == CTX_OK);
    check(equal == (memcmp(&contexts[a].model, &contexts[b].model, sizeof contexts[a].model) == 0));
}

static void (*const calls[])(void) = {
    call_set,  call_set_token, call_reset, call_get,  call_copy,  call_new,        call_enter,
    call_exit, call_equal,     call_token, call_drop, call_reset, call_free_token,
};

static void begin(uint8_t shape)
{
    alive = 0;
    births = 0;
    depth = 0;
    for (size_t v = 0; v < VARS; v++) {
        check(ctx_var_new("v", &hooks, &vars[v]) == CTX_OK);
        choose_hash(vars[v], hash_for(shape, v));
    }
    check(ctx_context_new(&contexts[0].real) == CTX_OK);
    memset(&contexts[0].model, -1, sizeof contexts[0].model);
    contexts[0].birth = ++births;
    contexts[0].entered = true;
    check(ctx_enter(contexts[0].real) == CTX_OK);
    entered[depth++] = 0;
}

/* Everything goes, and nothing stays behind. */
static void end(void)
{
    while (depth > 0) {
        size_t c = entered[--depth];
        contexts[c].entered = false;
        check(ctx_exit(contexts[c].real) == CTX_OK);
    }
    for (size_t t = 0; t < TOKENS; t++) {
        free_token(t);
    }
    for (size_t v = 0; v < VARS; v++) {
        ctx_var_unref(vars[v]);
    }
    for (size_t c = 0; c < CONTEXTS; c++) {
        ctx_context_unref(contexts[c].real);
        contexts[c].real = NULL;
    }
    check(alive == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input = data;
    input_left = size;
    begin(next_byte());
    while (input_left > 0) {
        calls[next_below(sizeof calls / sizeof *calls)]();
        validate_all();
    }
    end();
    return 0;
}
