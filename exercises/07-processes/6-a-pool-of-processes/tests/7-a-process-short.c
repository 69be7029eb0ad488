/* Whichever process or descriptor the system does not give, there is no pool, and nothing is left
 * of it. Where it is that of a new worker, the job is not taken on. */
#include "scarce.h"
#include "short.h"

#include <fcntl.h>

enum { MOST = 64 };

static long work(long what)
{
    if (what < 0) {
        _exit(1);
    }
    return what;
}

static int count_open(void)
{
    int count = 0;
    for (int i = 0; i < MOST; i++) {
        count += fcntl(i, F_GETFD) != -1;
    }
    return count;
}

static void try_new(void)
{
    static pool *const untouched = (pool *)&pieces;
    pool *p = untouched;
    int before = count_open();
    ctx_status status = pool_new(3, work, vars, 2, &p);
    printf("%s, %s, %d more open, %s\n", status == CTX_NO_THREAD ? "none" : ctx_status_name(status),
           p == untouched ? "untouched" : "written", count_open() - before,
           waitpid(-1, NULL, WNOHANG) == -1 ? "no child" : "a child");
}

int main(void)
{
    tie_workers();
    for (int n = 1; n <= 3; n++) {
        printf("fork %d: ", n);
        fork_fails_at = n;
        try_new();
        printf("channel %d: ", n);
        channel_fails_at = n;
        try_new();
    }

    pool *p = new_pool(1, work);
    printf("a job: %ld\n", ask(p, 1));
    (void)ask_for(p, -1);
    int before = count_open();
    fork_fails_at = 1;
    ctx_status status = pool_submit(p, 2);
    printf("after a death: %s, %d more open\n",
           status == CTX_NO_THREAD ? "not taken on" : ctx_status_name(status),
           count_open() - before);
    printf("no job: %s\n", look_for_answer(p));
    printf("a job: %ld\n", ask(p, 3));
    pool_free(p);
    return 0;
}
