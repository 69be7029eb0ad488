/* A job in which its worker dies is told, with what waitpid says; it is done once, and the others
 * hear nothing of it. A worker that dies while it has no job costs nobody anything. */
#include "pool.h"

enum { PID, DIE, EXIT_3, EXIT_0, WAIT };

static gate begun, goes_on;

static long work(long what)
{
    switch (what) {
    case PID:
        return getpid();
    case WAIT:
        gate_wait(&goes_on);
        return user_now();
    default:
        gate_up(&begun);
        break;
    }
    if (what == DIE) {
        raise(SIGKILL);
    }
    _exit(what == EXIT_3 ? 3 : 0);
}

static void print_answer(const pool_answer *a)
{
    int status = (int)a->result;
    if (a->status != CTX_NO_THREAD) {
        printf("%s, %ld\n", ctx_status_name(a->status), a->result);
    } else if (WIFSIGNALED(status)) {
        printf("died of signal %d\n", WTERMSIG(status));
    } else {
        printf("died with status %d\n", WEXITSTATUS(status));
    }
}

static void print_asked(pool *p, long what)
{
    pool_answer answer = ask_for(p, what);
    print_answer(&answer);
}

/* Ends a worker that has no job. Who has forked it has still to wait for it. */
static void end(pid_t worker)
{
    siginfo_t info;
    kill(worker, SIGKILL);
    waitid(P_PID, (id_t)worker, &info, WEXITED | WNOWAIT);
}

int main(void)
{
    tie_workers();
    gate_make(&begun);
    gate_make(&goes_on);
    log_in(7);
    pool *p = new_pool(1, work);
    print_asked(p, DIE);
    print_asked(p, EXIT_3);
    print_asked(p, EXIT_0);
    pid_t worker = (pid_t)ask(p, PID);
    end(worker);
    printf("without a job: another worker: %s\n", ask(p, PID) != worker ? "yes" : "no");
    pool_free(p);

    p = new_pool(2, work);
    must(pool_submit(p, WAIT));
    must(pool_submit(p, DIE));
    pool_answer first = next(p);
    print_answer(&first);
    gate_up(&goes_on);
    pool_answer second = next(p);
    print_answer(&second);
    must(pool_submit(p, DIE));
    must(pool_submit(p, DIE));
    for (int i = 0; i < 2; i++) {
        first = next(p);
        print_answer(&first);
    }
    worker = (pid_t)ask(p, PID);
    end(worker);
    printf("and again: another worker: %s\n", ask(p, PID) != worker ? "yes" : "no");
    end((pid_t)ask(p, PID)); /* and stays dead until the end */
    pool_free(p);
    printf("begun by those who died: %d\n", gate_left(&begun));
    printf("left: %s\n", waitpid(-1, NULL, WNOHANG) == -1 ? "no child" : "a child");
    return 0;
}
