#include "trial.h"
#include "failing.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define SECONDS 20

static void in_child(int report, int (*body)(void *), void *argument)
{
    if (report != FAILING_REPORT) {
        dup2(report, FAILING_REPORT);
        close(report);
    }
    alarm(SECONDS);
    exit(body(argument));
}

static void add(trial *t, const char *text)
{
    size_t length = strlen(t->trouble);
    snprintf(t->trouble + length, sizeof t->trouble - length, "%s", text);
    t->good = false;
}

static void add_status(trial *t, int status)
{
    char text[64];
    if (WIFSIGNALED(status)) {
        snprintf(text, sizeof text, "ended by signal %d\n", WTERMSIG(status));
        add(t, text);
    } else if (WEXITSTATUS(status) != 0) {
        snprintf(text, sizeof text, "ended with status %d\n", WEXITSTATUS(status));
        add(t, text);
    }
}

/* The lines of the report, those of the child's own children included. */
static void add_report(trial *t, int report)
{
    char text[4096];
    ssize_t length = read(report, text, sizeof text - 1);
    text[length < 0 ? 0 : length] = '\0';
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        if (strcmp(line, FAILING_NOW) == 0) {
            t->failed = true;
        } else {
            add(t, line);
            add(t, "\n");
        }
    }
}

trial trial_run(int (*body)(void *), void *argument)
{
    trial t = {.good = true};
    int ends[2];
    int status;
    if (pipe(ends) != 0) {
        perror("pipe");
        exit(2);
    }
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        in_child(ends[1], body, argument);
    }
    if (child < 0 || waitpid(child, &status, 0) != child) {
        perror("fork");
        exit(2);
    }
    close(ends[1]);
    /* Not to the end: a grandchild may still have the other side open. */
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    add_status(&t, status);
    add_report(&t, ends[0]);
    close(ends[0]);
    return t;
}
