/* What ends in a worker, and what does not: values and functions of atexit are the parent's. A job
 * that is out when the pool ends is done; and without a parent workers end, too. */

/* Nothing is short here; but of a job that nobody asks about, nobody would learn that it was not
 * begun. */
#include "scarce.h"
#include "short.h"

static gate goes_on, done;

static long work(long number)
{
    gate_wait(&goes_on);
    gate_up(&done);
    return number;
}

static void close_file(void *unused)
{
    (void)unused;
    printf("the file is closed\n");
}

static const ctx_hooks closing = {.release = close_file};
static ctx_var file = CTX_VAR_INIT("file", &closing);

static void say_goodbye(void)
{
    printf("goodbye\n");
}

/* A process with a pool dies. Its workers have `held` open, and nobody else has. */
static void die_with_pool(void)
{
    gate held;
    gate_make(&held);
    pid_t process = fork();
    if (process == 0) {
        (void)new_pool(2, work);
        raise(SIGKILL);
    }
    waitpid(process, NULL, 0);
    printf("nobody has put it up: %d\n", gate_left(&held));
}

int main(void)
{
    print_at_once();
    atexit(say_goodbye);
    must(ctx_var_set(&file, NULL));
    gate_make(&goes_on);
    gate_make(&done);
    pool *p = new_pool(2, work);
    gate_up(&goes_on);
    printf("done: %ld\n", ask(p, 1));
    must(pool_submit(p, 2));
    must(pool_submit(p, 3));
    gate_up(&goes_on);
    gate_up(&goes_on);
    pool_free(p);
    printf("done in all: %d\n", gate_left(&done));
    die_with_pool();
    return 0;
}
