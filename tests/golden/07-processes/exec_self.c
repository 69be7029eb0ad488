/* A program starts itself anew: no memory is shared, and yet the context arrives, by way of the
 * environment. */
#include "golden.h"

#include "ctx.h"

#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&user_id, &tenant};

/* The new program: it knows nothing but its arguments and its environment. */
static void *process_user_data(void *unused)
{
    void *user;
    void *name;
    must(ctx_var_get(&user_id, &user));
    must(ctx_var_get(&tenant, &name));
    printf("the new program: user %ld of %s\n", (long)CTX_INT_OF(user), (char *)name);
    return unused;
}

static void receive(void)
{
    ctx_context *received;
    must(ctx_baggage_read_environment(vars, 2, &received, NULL));
    must(ctx_run(received, process_user_data, NULL, NULL));
    ctx_context_unref(received);
}

static void start(char *program)
{
    char **environment;
    char *arguments[] = {program, "again", NULL};
    must(ctx_baggage_environment(NULL, vars, 2, environ,
                                 &environment)); /* no allocation after fork */
    pid_t child = fork();
    if (child == 0) {
        execve(program, arguments, environment);
        _exit(127);
    }
    free(environment);
    waitpid(child, NULL, 0);
}

int main(int argc, char **argv)
{
    if (argc > 1) {
        receive();
        return 0;
    }
    char *blue = golden_copy("blue team");
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    must(ctx_var_set(&tenant, blue));
    start(argv[0]);
    printf("the old program waited\n");
    return 0;
}
