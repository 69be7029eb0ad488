/* Long chains: values that hold what holds the next value, whose release needs neither stack nor
 * memory; and many contexts entered one inside the other, which a thread leaves in time that grows
 * with their number alone: with its square, a tenth of them would be too many for the time limit. */
#include "ctx.h"
#include "unit.h"

#include <pthread.h>

static size_t length;
static size_t released;

/* What a value of the chain holds; all of it owned. */
typedef struct link {
    ctx_context *context;
    ctx_token *token;
    ctx_var *var;
    ctx_share share;
} link;

static void release(void *value)
{
    link *mine = value;
    released++;
    if (mine != NULL) {
        ctx_context_unref(mine->context);
        ctx_token_free(mine->token);
        ctx_var_unref(mine->var);
        ctx_share_end(&mine->share);
        free(mine);
    }
}

static const ctx_hooks hooks = {.release = release};
static ctx_var chained = CTX_VAR_INIT("chained", &hooks);

static link *link_new(void)
{
    link *made = calloc(1, sizeof *made);
    if (made == NULL) {
        made = calloc(1, sizeof *made); /* where one allocation fails, the next does not */
    }
    check(made != NULL);
    return made;
}

/* Each context has a value that holds the context before. */
static link *through_context(link *last)
{
    link *next = link_new();
    must(ctx_context_new(&next->context));
    must(ctx_enter(next->context));
    must(ctx_var_set(&chained, last));
    must(ctx_exit(next->context));
    return next;
}

/* Each token has the only share of a context, and of a value that was replaced there. */
static link *through_token(link *last)
{
    link *next = link_new();
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&chained, last));
    must(ctx_var_set_token(&chained, NULL, &next->token));
    must(ctx_exit(context));
    ctx_context_unref(context);
    return next;
}

static link *through_default(link *last)
{
    link *next = link_new();
    must(ctx_var_new_default("chained", last, &hooks, &next->var));
    return next;
}

static link *through_share(link *last)
{
    link *next = link_new();
    must(ctx_var_set(&chained, last));
    must(ctx_var_get_share(&chained, &next->share));
    return next;
}

/* Two that end in one hook: the second waits behind the first, and there the chain goes on. */
static link *through_two(link *last)
{
    link *next = through_context(last);
    must(ctx_var_new_default("also", NULL, &hooks, &next->var));
    return next;
}

static link *through_all(link *last)
{
    static size_t turn;
    static link *(*const ways[])(link *) = {through_context, through_token, through_default,
                                            through_share};
    return ways[turn++ % 4](last);
}

static void chain(link *(*grow)(link *))
{
    link *last = NULL;
    released = 0;
    for (size_t i = 0; i < length; i++) {
        last = grow(last);
    }
    must(
        ctx_var_set(&chained, last)); /* whatever was set before goes, but for what a share keeps */
    must(ctx_var_set(&chained, NULL));
    check(released >= length);
    ctx_thread_end();
}

/* Random trees of up to 12 values: each holds up to four others, each in another of the four ways. */
static link *through_random(uint64_t *random, link *const *parts, size_t count)
{
    link *whole = link_new();
    size_t way = unit_below(random, 4);
    for (size_t i = 0; i < count; i++) {
        static link *(*const ways[])(link *) = {through_context, through_token, through_default,
                                                through_share};
        link *one = ways[(way + i) % 4](parts[i]);
        whole->context = one->context != NULL ? one->context : whole->context;
        whole->token = one->token != NULL ? one->token : whole->token;
        whole->var = one->var != NULL ? one->var : whole->var;
        whole->share = one->share.binding != NULL ? one->share : whole->share;
        free(one);
    }
    return whole;
}

static void tree(uint64_t *random)
{
    link *roots[12] = {link_new()};
    size_t count = 1;
    size_t links = 1;
    for (size_t steps = unit_below(random, 12); steps > 0; steps--) {
        size_t taken = unit_below(random, (count < 4 ? count : 4) + 1);
        count -= taken;
        roots[count] = through_random(random, &roots[count], taken);
        count++;
        links++;
    }
    must(ctx_var_set(&chained, NULL)); /* what through_share has left set */
    released = 0;
    for (size_t i = 0; i < count; i++) {
        release(roots[i]);
    }
    /* Not counted: the NULLs that through_token has set and replaced. */
    check(released >= links);
    ctx_thread_end();
}

static ctx_context *shared; /* entered at the bottom, by the thread that ends */

static void *enter_many(void *unused)
{
    for (size_t i = 0; i < length; i++) {
        ctx_context *context;
        must(ctx_context_new(&context));
        must(ctx_enter(context));
        must(ctx_var_set(&chained, NULL));
        ctx_context_unref(context);
    }
    return unused;
}

static void *enter_many_and_end(void *unused)
{
    enter_many(unused);
    pthread_exit(NULL);
}

static void *run_many_and_end(void *unused)
{
    must(ctx_run(shared, enter_many_and_end, unused, NULL));
    return NULL;
}

static void *run_many(void *unused)
{
    check(ctx_run(shared, enter_many, unused, NULL) == CTX_NOT_CURRENT);
    return NULL;
}

static void leave_many(void *(*function)(void *))
{
    pthread_t thread;
    released = 0;
    must(ctx_context_new(&shared));
    check(pthread_create(&thread, NULL, function, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    check(released == length);
    check(ctx_exit(shared) == CTX_NOT_ENTERED);
    ctx_context_unref(shared);
}

int main(int argc, char **argv)
{
    length = unit_is_small(argc, argv) ? 5 : 300000;
    chain(through_context);
    chain(through_token);
    chain(through_default);
    chain(through_share);
    chain(through_two);
    chain(through_all);
    uint64_t random = unit_seed();
    for (size_t i = length / 3; i > 0; i--) {
        tree(&random);
    }
    leave_many(enter_many);
    leave_many(run_many);
    leave_many(run_many_and_end);
    return unit_end("links of long chains");
}
