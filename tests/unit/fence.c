/* The barrier where the system has it, has not, is short of memory, has moved the process elsewhere, or closes a sandbox.
 * barrier.c is in here, and what it calls is played. */
#define syscall played
#include "barrier.c"

#include "busy.h"
#include "company.h"

#include <signal.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef SYS_membarrier
static bool is_played; /* not for a library that prepares the process, and stops it for a fork */
static const char *answers; /* to the next calls, a letter each: see below */
static char calls[16];      /* what was called: b or r */
static size_t count;

long played(long number, ...)
{
    va_list arguments;
    va_start(arguments, number);
    int command = va_arg(arguments, int);
    va_end(arguments);
    if (!is_played) {
        return command == BARRIER ? 0 : -1;
    }
    check(number == SYS_membarrier && count < sizeof calls - 1);
    calls[count++] = command == BARRIER ? 'b' : command == REGISTER ? 'r' : '?';
    char answer = *answers == '\0' ? 'x' : *answers++;
    errno = answer == 'm' ? ENOMEM : answer == 'p' ? EPERM : ENOSYS;
    return answer == '.' ? 0 : -1;
}

static void play(const char *what, void (*function)(void), const char *expected, const char *says)
{
    answers = what;
    is_played = true;
    memset(calls, 0, sizeof calls);
    count = 0;
    function();
    is_played = false;
    expect(strcmp(calls, expected) == 0, says);
    expect(*answers == '\0', "and as often as that");
}

static void aborts(void)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        answers = "px";
        is_played = true;
        ctx_barrier_pay();
        _exit(0);
    }
    waitpid(child, &status, 0);
    expect(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT,
           "nobody goes on without the barrier that others count on");
}

static bool is_wanted(void)
{
    ctx_record record;
    ctx_busy_init(&record);
    return atomic_load(&record.wanted) > 0;
}

static void with_others(void)
{
    company_comes();
    play(".", ctx_barrier_pay, "b", "a stranger calls the barrier");
    play("mm.", ctx_barrier_pay, "bbb", "and again where there is no memory");
    play("p..", ctx_barrier_pay, "brb", "and registers again where nobody knows of it");
    aborts();
    expect(!is_wanted(), "where there is a barrier, a new record is not wanted");
    play("x", ctx_barrier_prepare, "r", "a system that has no barrier is asked once");
    expect(!ctx_barrier_is_there(), "and then there is none");
    expect(is_wanted(), "so each thread is wanted for ever, and takes the lock");
    play("", ctx_barrier_pay, "", "and none is paid for");
    company_goes();
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
