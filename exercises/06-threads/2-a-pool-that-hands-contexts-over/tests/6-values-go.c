/* A value that only a job's context has is released when the job is done, though no other job comes;
 * or when it is discarded. The hook may submit. What the pool's maker had set goes when he unsets it. */
#include "pool.h"

#include "token.h"

static pool *p;
static gate opened, released, logged;
static ctx_status hook_was_told;

static void log_end(void *unused)
{
    (void)unused;
    gate_up(&logged);
}

static void close_file(void *unused)
{
    (void)unused;
    hook_was_told = submit(p, log_end, NULL);
    gate_up(&released);
}

static const ctx_hooks closing = {.release = close_file};
static ctx_var file = CTX_VAR_INIT("file", &closing);

static void wait_until_open(void *unused)
{
    (void)unused;
    gate_wait(&opened, 1);
}

static void wait_for_the_end(void *unused)
{
    (void)unused;
    gate_up(&opened);
    while (!pool_is_ending(p)) {
        breathe();
    }
}

/* Submits a job whose context has the only share of a value, once `main` has let go of its own. */
static void submit_with_file(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&file, "log", &token));
    must(submit(p, wait_until_open, NULL));
    must(ctx_var_reset(&file, token));
    ctx_token_free(token);
}

static void end_site(void *unused)
{
    (void)unused;
    printf("the site is released\n");
}

/* Who makes the pool has a value, and unsets it. */
static void make_pool(void)
{
    static const ctx_hooks ending = {.release = end_site};
    static ctx_var site = CTX_VAR_INIT("site", &ending);
    ctx_token *token;
    must(ctx_var_set_token(&site, "shop", &token));
    p = new_pool(1);
    must(ctx_var_reset(&site, token));
    ctx_token_free(token);
    printf("there is a pool\n");
}

int main(void)
{
    make_pool();
    submit_with_file();
    printf("released: %d\n", gate_count(&released));
    gate_up(&opened);
    gate_wait(&logged, 1);
    printf("done: released: %d, logged: %d\n", gate_count(&released), gate_count(&logged));

    atomic_store(&opened, 0);
    must(submit(p, wait_for_the_end, NULL));
    gate_wait(&opened, 1);
    submit_with_file();
    pool_drop(p);
    printf("dropped: released: %d, logged: %d\n", gate_count(&released), gate_count(&logged));
    printf("its hook %s\n", gate_count(&released) < 2        ? "was not called"
                            : hook_was_told == CTX_NO_THREAD ? "was told no"
                                                             : "was told yes");
    return 0;
}
