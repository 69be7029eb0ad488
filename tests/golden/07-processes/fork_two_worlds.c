/* After fork parent and child each have the context for themselves: neither sees what the other
 * sets. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var *const vars[] = {&user_id};

/* Sends the current context through the pipe, as text. */
static void send_context(int out)
{
    char *text;
    must(ctx_baggage_write(NULL, vars, 1, &text));
    dprintf(out, "%s", text);
    free(text);
}

static void print_received(int in)
{
    char text[64] = "";
    if (read(in, text, sizeof text - 1) > 0) {
        printf("in the child: %s\n", text);
    }
}

int main(void)
{
    int to_parent[2];
    int to_child[2];
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    if (pipe(to_parent) != 0 || pipe(to_child) != 0) {
        return 2;
    }
    pid_t child = fork();
    if (child == 0) {
        char go;
        send_context(to_parent[1]); /* what it inherited */
        if (read(to_child[0], &go, 1) != 1) {
            return 2;
        }
        send_context(to_parent[1]); /* after the parent's set */
        must(ctx_var_set(&user_id, CTX_INT(1024)));
        return 0;
    }
    print_received(to_parent[0]);
    must(ctx_var_set(&user_id, CTX_INT(67890)));
    if (write(to_child[1], "g", 1) != 1) {
        return 2;
    }
    print_received(to_parent[0]);
    waitpid(child, NULL, 0);
    printf("in the parent: %ld\n", (long)CTX_INT_OF(ctx_var_get_or(&user_id, NULL)));
    return 0;
}
