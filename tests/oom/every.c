/* Linked to a program with -Wl,--wrap=main: runs it again and again, with the first, the second, the
 * third allocation failing, until there is none left to fail. What the runs print goes to standard
 * output, a line with the number before each; the tool compares.
 *
 * FAIL_AT=17 in the environment is that one run alone; 0 is the program as it is. So also a program
 * that starts itself again does so once, with the same allocation failing there. What is wrong in the
 * books of a run alone goes to standard error, unless somebody listens. */
#include "failing.h"
#include "trial.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int __real_main(int argc, char **argv);
int __wrap_main(int argc, char **argv);

typedef struct run {
    int argc;
    char **argv;
    unsigned long fail_at;
} run;

static int body(void *argument)
{
    const run *r = argument;
    failing_arm(r->fail_at, FAILING_MEMORY | FAILING_REGISTER);
    return __real_main(r->argc, r->argv);
}

static int body_named(void *argument)
{
    const run *r = argument;
    char number[32];
    snprintf(number, sizeof number, "%lu", r->fail_at);
    setenv("FAIL_AT", number, 1);
    return body(argument);
}

/* True for as long as there is something to fail. */
static bool run_once(run *r, int *status)
{
    dprintf(STDOUT_FILENO, "\n=== FAIL_AT=%lu\n", r->fail_at);
    trial t = trial_run(body_named, r);
    if (!t.good) {
        dprintf(STDOUT_FILENO, "\n!!! %s", t.trouble);
        *status = 1;
    }
    return r->fail_at == 0 || t.failed;
}

int __wrap_main(int argc, char **argv)
{
    run r = {.argc = argc, .argv = argv};
    const char *alone = getenv("FAIL_AT");
    if (alone != NULL) {
        if (fcntl(FAILING_REPORT, F_GETFD) == -1) {
            dup2(STDERR_FILENO, FAILING_REPORT);
        }
        r.fail_at = strtoul(alone, NULL, 10);
        return body(&r);
    }
    int status = 0;
    while (run_once(&r, &status)) {
        r.fail_at++;
    }
    dprintf(STDOUT_FILENO, "\n=== END %lu\n", r.fail_at - 1);
    return status;
}
