/* A machine without membarrier: a program is run in a sandbox where the call fails, as it does on a
 * kernel that does not know it.
 *
 *     without_membarrier PROGRAM [ARGUMENT...]
 *     without_membarrier
 *
 * Alone it is the proof: 0 where the call works outside of the sandbox and fails inside. 3 where the
 * system lets nobody make a sandbox. */
#include <errno.h>
#include <linux/filter.h>
#include <linux/membarrier.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REFUSED 3

/* The C library does not show it to who asks for POSIX. */
long syscall(long number, ...);

static bool works(void)
{
    return syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 0, 0) >= 0;
}

/* The number of a call says which it is. Those of another machine, which the processor may be as
 * well, are not asked for: nothing here is built for that. */
static bool close_the_door(void)
{
    struct sock_filter lines[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_membarrier, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog filter = {.len = sizeof lines / sizeof *lines, .filter = lines};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

int main(int argc, char **argv)
{
    bool worked = works();
    if (!close_the_door()) {
        perror("without_membarrier: no sandbox");
        return REFUSED;
    }
    if (works() || errno != ENOSYS) {
        fputs("without_membarrier: the call does not fail\n", stderr);
        return 1;
    }
    if (argc < 2) {
        puts(worked ? "The call works, and fails in the sandbox." : "There is no such call here.");
        return worked ? 0 : 1;
    }
    execvp(argv[1], argv + 1);
    perror(argv[1]);
    return 1;
}
