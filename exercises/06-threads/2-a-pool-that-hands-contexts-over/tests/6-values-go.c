/* A value that only a job's context has is released when the job is done, though no other job comes;
 * or when it is discarded. The hook may submit. */
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

int main(void)
{
    p = new_pool(1);
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
    printf("its hook was told %s\n", hook_was_told == CTX_NO_THREAD ? "no" : "yes");
    return 0;
}
