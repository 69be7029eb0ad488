/* A server without threads forks a worker, which starts one. */
#include "ctx.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);

static void *help(void *unused)
{
    ctx_status status = ctx_var_set(&user_id, CTX_INT(67890));
    printf("the helper: %s\n", ctx_strerror(status));
    return unused;
}

static int work(void)
{
    pthread_t helper;
    alarm(3); /* so much time it has */
    if (ctx_var_set(&user_id, CTX_INT(7)) != CTX_OK ||
        ctx_thread_start_copy(&helper, NULL, help, NULL) != CTX_OK) {
        return 1;
    }
    printf("the worker has set its user, and has a helper\n");
    fflush(stdout);
    return pthread_join(helper, NULL);
}

int main(void)
{
    int status;
    if (ctx_var_set(&user_id, CTX_INT(12345)) != CTX_OK) {
        return 1;
    }
    pid_t worker = fork();
    if (worker == 0) {
        return work();
    }
    waitpid(worker, &status, 0);
    if (WIFSIGNALED(status)) {
        printf("the worker is ended: %s\n", strsignal(WTERMSIG(status)));
    }
    return WIFSIGNALED(status);
}
