/* A fork handler that was registered before the library's runs while the library has all of its
 * locks, and may call it all the same. */
#include "golden.h"

#include "ctx.h"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

static ctx_var forks = CTX_VAR_INIT("forks", NULL);
static bool counts; /* only the fork that main makes is meant */

static void count(void)
{
    if (!counts) {
        return;
    }
    must(ctx_var_set(&forks, INT(NUMBER(ctx_var_get_or(&forks, INT(0))) + 1)));
}

/* Before the library's own constructor, whose priority is the default. */
__attribute__((constructor(101))) static void register_early(void)
{
    pthread_atfork(count, count, count);
}

int main(void)
{
    counts = true;
    pid_t child = fork();
    if (child == 0) {
        printf("child: %ld\n", NUMBER(ctx_var_get_or(&forks, INT(0))));
        return 0;
    }
    waitpid(child, NULL, 0);
    printf("parent: %ld\n", NUMBER(ctx_var_get_or(&forks, INT(0))));
    return 0;
}
