/* What is open in whom: a worker has its own ends and nobody else's, nothing of a pool is inherited
 * by a program, and at its end nothing is left. No child but the pool's is waited for. */
#include "pool.h"

#include <fcntl.h>

enum { WORKERS = 3, MOST = 256 };
enum { OPEN, KEPT_BY_EXEC, DIE };

static bool was_open[MOST]; /* before the pool */

/* How many are open that were not; or of these, those that exec does not close. */
static long count_open(bool kept_by_exec)
{
    long count = 0;
    for (int i = 0; i < MOST; i++) {
        int flags = was_open[i] ? -1 : fcntl(i, F_GETFD);
        count += flags != -1 && (!kept_by_exec || (flags & FD_CLOEXEC) == 0);
    }
    return count;
}

static long work(long what)
{
    if (what == DIE) {
        _exit(1);
    }
    return count_open(what == KEPT_BY_EXEC);
}

/* Asks all workers, and is false where one has too much. */
static bool look(const char *when, pool *p)
{
    for (int i = 0; i < WORKERS; i++) {
        must(pool_submit(p, OPEN)); /* all workers are there now */
    }
    long here = count_open(false);
    bool good = here == WORKERS || here == 2 * WORKERS;
    printf("%s: the parent: %s", when, good ? "one or two for each" : "too few or too many");
    printf(", kept by exec: %ld\n", count_open(true));
    for (int i = 0; i < WORKERS; i++) {
        bool is_own = next(p).result * WORKERS == here;
        printf("  a worker: %s\n", is_own ? "its own" : "not its own alone");
        good = good && is_own;
    }
    printf("  kept by exec: %ld\n", ask(p, KEPT_BY_EXEC));
    return good;
}

int main(void)
{
    tie_workers();
    for (int i = 0; i < MOST; i++) {
        was_open[i] = fcntl(i, F_GETFD) != -1;
    }
    pid_t other = fork();
    if (other == 0) {
        _exit(5);
    }
    siginfo_t info;
    waitid(P_PID, (id_t)other, &info, WEXITED | WNOWAIT);

    pool *p = new_pool(WORKERS, work);
    if (!look("at first", p)) {
        return 1; /* they might wait for each other, and for ever */
    }
    for (int i = 0; i < WORKERS; i++) {
        must(pool_submit(p, DIE));
    }
    for (int i = 0; i < WORKERS; i++) {
        (void)next(p);
    }
    if (!look("new ones", p)) {
        return 1;
    }
    pool_free(p);
    int status = 0;
    bool is_there = waitpid(other, &status, 0) == other && WEXITSTATUS(status) == 5;
    printf("another child: %s\n", is_there ? "still there" : "somebody has waited for it");
    printf("at the end: %ld open, %s\n", count_open(false),
           waitpid(-1, NULL, WNOHANG) == -1 ? "no child" : "a child");
    return 0;
}
