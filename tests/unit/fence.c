/* The barrier where the system has it, has not, is short of memory, has moved the process elsewhere, or closes a sandbox.
 * barrier.c is in here, and what it calls is played. */
#define syscall played
#include "barrier.c"

#include "unit.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef SYS_membarrier
static const char *answers; /* to the next calls, a letter each: see below */
static char calls[16];      /* what was called: b or r */
static size_t count;

long played(long number, ...)
{
    va_list arguments;
    va_start(arguments, number);
    int command = va_arg(arguments, int);
    va_end(arguments);
    check(number == SYS_membarrier && count < sizeof calls - 1);
    calls[count++] = command == BARRIER ? 'b' : command == REGISTER ? 'r' : '?';
    char answer = *answers == '\0' ? 'x' : *answers++;
    errno = answer == 'm' ? ENOMEM : answer == 'p' ? EPERM : ENOSYS;
    return answer == '.' ? 0 : -1;
}

static void play(const char *what, void (*function)(void), const char *expected, const char *says)
{
    answers = what;
    memset(calls, 0, sizeof calls);
    count = 0;
    function();
    expect(strcmp(calls, expected) == 0, says);
    expect(*answers == '\0', "and as often as that");
}

static void aborts(void)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        answers = "px";
        ctx_barrier_pay();
        _exit(0);
    }
    waitpid(child, &status, 0);
    expect(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT,
           "nobody goes on without the barrier that others count on");
}

static sem_t may_go;

static void *be_there(void *unused)
{
    while (sem_wait(&may_go) != 0) {
    }
    return unused;
}

static void with_others(void)
{
    pthread_t other;
    sem_init(&may_go, 0, 0);
    if (pthread_create(&other, NULL, be_there, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    play(".", ctx_barrier_pay, "b", "a stranger calls the barrier");
    play("mm.", ctx_barrier_pay, "bbb", "and again where there is no memory");
    play("p..", ctx_barrier_pay, "brb", "and registers again where nobody knows of it");
    aborts();
    play("x", ctx_barrier_prepare, "r", "a system that has no barrier is asked once");
    expect(!ctx_barrier_is_there(), "and then there is none");
    play("", ctx_barrier_pay, "", "and none is paid for");
    sem_post(&may_go);
    pthread_join(other, NULL);
}

int main(void)
{
    expect(!ctx_barrier_is_there(), "before a process is prepared there is no barrier");
    play("", ctx_barrier_pay, "", "and none is paid for");
    play(".", ctx_barrier_prepare, "r", "a process registers once");
    expect(ctx_barrier_is_there(), "and then there is a barrier");
#ifdef CTX_ALONE
    play("", ctx_barrier_pay, "", "who is alone does not pay");
#endif
    with_others();
    return unit_end("a barrier");
}
#else
int main(void)
{
    ctx_barrier_prepare();
    expect(!ctx_barrier_is_there(), "there is no barrier where there is no such call");
    return unit_end("a barrier");
}
#endif
