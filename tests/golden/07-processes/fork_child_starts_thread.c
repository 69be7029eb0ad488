/* A process without threads forks a child, and the child starts one: no lock of the parent's is
 * left on its way. */
#include "golden.h"

#include "codec.h"
#include "set_get.h"
#include "thread.h"

#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);

static void *help(void *unused)
{
    printf("the helper begins with %ld\n", (long)CTX_INT_OF(ctx_var_get_or(&user_id, NULL)));
    must(ctx_var_set(&user_id, CTX_INT(1024)));
    return unused;
}

static int work(void)
{
    pthread_t helper;
    must(ctx_var_set(&user_id, CTX_INT(67890)));
    must(ctx_thread_start_copy(&helper, NULL, help, NULL));
    pthread_join(helper, NULL);
    printf("the child: %ld\n", (long)CTX_INT_OF(ctx_var_get_or(&user_id, NULL)));
    return 0;
}

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    pid_t child = fork();
    if (child == 0) {
        return work();
    }
    waitpid(child, NULL, 0);
    printf("the parent: %ld\n", (long)CTX_INT_OF(ctx_var_get_or(&user_id, NULL)));
    return 0;
}
