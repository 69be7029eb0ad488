/* Whatever started this program may have put baggage into its environment; without any, nothing
 * is read. */
#include "golden.h"

#include "ctx.h"

#include <unistd.h>

extern char **environ;

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);

static void print_arrived(const char *when)
{
    ctx_var *const vars[] = {&user_id};
    ctx_context *received;
    must(ctx_baggage_read_environment(vars, 1, &received, NULL));
    printf("%s: user %ld of %zu variables\n", when,
           (long)CTX_INT_OF(ctx_context_get_or(received, &user_id, CTX_INT(0))),
           ctx_context_len(received));
    ctx_context_unref(received);
}

int main(int argc, char **argv)
{
    if (argc > 1) {
        print_arrived("started by env with baggage");
        return 0;
    }
    unsetenv("BAGGAGE");
    print_arrived("no baggage");

    /* env replaces this program, and is replaced by it in turn. */
    char *arguments[] = {"env", "BAGGAGE=user_id=12345,trace=a1", argv[0], "again", NULL};
    fflush(stdout);
    execve("/usr/bin/env", arguments, environ);
    return 2;
}
