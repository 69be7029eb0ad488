/* Contexts wander between threads, and each thread remembers what it has found in them. Whoever is inside sees what the
 * last one has left, and nothing of what he saw there himself before; and so it is in copies, which wander as well. */
#include "stress.h"

#define CONTEXTS 5U
#define VARS 3U

static ctx_var vars[VARS] = {
    CTX_VAR_INIT("a", NULL),
    CTX_VAR_INIT("b", NULL),
    CTX_VAR_INIT("c", NULL),
};

/* Plain on purpose: whoever is in the context is ordered behind whoever was. */
typedef struct place {
    ctx_context *context;
    unsigned expected[VARS]; /* 0 where it is not set */
} place;

static place places[CONTEXTS];

static void look(const place *p)
{
    for (unsigned i = 0; i < 2 * VARS; i++) {
        check(CTX_INT_OF(ctx_var_get_or(&vars[i % VARS], CTX_INT(0))) == p->expected[i % VARS]);
    }
}

static void change(place *p, uint64_t *random)
{
    unsigned i = stress_random(random, VARS);
    unsigned value = 1 + stress_random(random, 1000);
    if (stress_random(random, 3) == 0) {
        ctx_token *token;
        must(ctx_var_set_token(&vars[i], CTX_INT(value), &token));
        check(CTX_INT_OF(ctx_var_get_or(&vars[i], NULL)) == value);
        must(ctx_var_reset(&vars[i], token));
        ctx_token_free(token);
    } else {
        must(ctx_var_set(&vars[i], CTX_INT(value)));
        p->expected[i] = value;
    }
}

/* A copy, changed and looked at here alone, has no part in the other. */
static void copy(const place *p, uint64_t *random)
{
    place own = *p;
    must(ctx_copy_context(&own.context));
    must(ctx_enter(own.context));
    look(&own);
    change(&own, random);
    look(&own);
    must(ctx_exit(own.context));
    ctx_context_unref(own.context);
}

static void *wander(void *number)
{
    uint64_t random = stress_seed + (uintptr_t)number;
    for (unsigned rounds = stress_rounds(40000); rounds > 0; rounds--) {
        place *p = &places[stress_random(&random, CONTEXTS)];
        ctx_status status = ctx_enter(p->context);
        if (status == CTX_ALREADY_ENTERED) {
            continue;
        }
        must(status);
        look(p);
        if (stress_random(&random, 4) == 0) {
            copy(p, &random);
        } else if (stress_random(&random, 2) == 0) {
            change(p, &random);
        }
        look(p);
        must(ctx_exit(p->context));
    }
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t threads[THREADS];
    stress_begin(argc, argv);
    for (unsigned i = 0; i < CONTEXTS; i++) {
        must(ctx_context_new(&places[i].context));
    }
    for (unsigned i = 0; i < THREADS; i++) {
        check(pthread_create(&threads[i], NULL, wander, CTX_INT(i)) == 0);
    }
    for (unsigned i = 0; i < THREADS; i++) {
        check(pthread_join(threads[i], NULL) == 0);
    }
    for (unsigned i = 0; i < CONTEXTS; i++) {
        ctx_context_unref(places[i].context);
    }
    return 0;
}
