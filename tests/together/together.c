/* The main of all golden programs of a chapter, linked into one file. Which of them runs is said by the name that the
 * file is called by, a link to it. By its own name it runs several, each in a process of its own:
 *
 *   all PLACE SECONDS NAME...
 *
 * What NAME prints is then in PLACE/NAME.raw and .error, an e in PLACE/NAME.ending if its main returned, and its status is
 * printed; after one that hangs there are no others. That is for Valgrind, which needs half a second to begin, and a
 * moment for each process after that (tests/tools/watch-together.sh). */
#define _GNU_SOURCE /* for _Fork */

#include "entry.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern const struct together_entry __start_together[], __stop_together[];

static const struct together_entry *find(const char *name)
{
    for (const struct together_entry *entry = __start_together; entry < __stop_together; entry++) {
        if (strcmp(entry->name, name) == 0) {
            return entry;
        }
    }
    return NULL;
}

#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)

static void redirect(const char *path, const char *end, int to)
{
    char name[4096];
    snprintf(name, sizeof name, "%s%s", path, end);
    int file = open(name, O_RDWR | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || dup2(file, to) < 0) {
        _exit(126);
    }
    close(file);
}

/* As tests/tools/run-program.sh has it: nothing to read, no core, and a megabyte of output at most. */
static void run_here(const struct together_entry *entry, const char *folder, char *program)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->name);
    redirect("/dev/null", "", STDIN_FILENO);
    redirect(path, ".raw", STDOUT_FILENO);
    redirect(path, ".error", STDERR_FILENO);
    redirect(path, ".ending", 9);
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){1 << 20, 1 << 20});
    int status = entry->main(1, (char *[]){program, NULL});
    if (write(9, "e", 1) != 1) {
        status = 126;
    }
    exit(status);
}

/* The process's status as a shell has it; 137 if it had to be stopped. */
static int status_of(pid_t process, const sigset_t *ends, time_t seconds)
{
    int status = 0;
    struct timespec limit = {.tv_sec = seconds};
    bool stopped = sigtimedwait(ends, NULL, &limit) != SIGCHLD;
    if (stopped) {
        kill(-process, SIGKILL);
    }
    waitpid(process, &status, 0);
    return stopped ? 137 : WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static int run_each(const char *self, const char *folder, time_t seconds, char **names)
{
    sigset_t ends;
    sigset_t before;
    sigemptyset(&ends);
    sigaddset(&ends, SIGCHLD);
    sigprocmask(SIG_BLOCK, &ends, &before);
    for (; *names != NULL; names++) {
        const struct together_entry *entry = find(*names);
        char program[4096];
        snprintf(program, sizeof program, "%.*s%s", (int)(strrchr(self, '/') + 1 - self), self,
                 *names);
        /* Not fork: what a program finds is what it finds alone, before any fork handler has run. */
        pid_t process = entry == NULL ? -1 : _Fork();
        if (process == 0) {
            sigprocmask(SIG_SETMASK, &before, NULL);
            run_here(entry, folder, program);
        }
        int status = process < 0 ? 127 : status_of(process, &ends, seconds);
        printf("%s %d\n", *names, status);
        fflush(stdout);
        if (status == 137) {
            break;
        }
    }
    return 0;
}

#else

static int run_each(const char *self, const char *folder, time_t seconds, char **names)
{
    (void)self, (void)folder, (void)seconds, (void)names;
    return 127;
}

#endif

int main(int argc, char **argv)
{
    const char *slash = strrchr(argv[0], '/');
    const char *name = slash == NULL ? argv[0] : slash + 1;
    if (slash != NULL && argc > 3 && strcmp(name, "all") == 0) {
        return run_each(argv[0], argv[1], atoi(argv[2]), argv + 3);
    }
    const struct together_entry *entry = find(name);
    if (entry == NULL) {
        fprintf(stderr, "There is no program %s here.\n", name);
        return 127;
    }
    return entry->main(argc, argv);
}
