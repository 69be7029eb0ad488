/* A program that knows nothing of this library finds the context in its environment, as BAGGAGE. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

#include <sys/wait.h>
#include <unistd.h>

static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&tenant};

static int start_printenv(void)
{
    char *arguments[] = {"env", "printenv", "BAGGAGE", NULL};
    char *old[] = {"PATH=/usr/bin:/bin", "BAGGAGE=tenant=nobody", NULL};
    char **environment;
    must(ctx_baggage_environment(NULL, vars, 1, old, &environment));
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        execve("/usr/bin/env", arguments, environment);
        _exit(127);
    }
    free(environment);
    int status;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

int main(void)
{
    printf("nothing set: printenv says %d\n", start_printenv());

    char *blue = golden_copy("blue team");
    must(ctx_var_set(&tenant, blue));
    printf("tenant set: printenv says %d\n", start_printenv());
    return 0;
}
