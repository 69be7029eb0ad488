/* A child forked inside a run is inside it too, and its way out leads through the end of that
 * run. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "run.h"
#include "set_get.h"

#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var *const vars[] = {&user_id};
static pid_t child;

static void print_context(const char *where)
{
    char *text;
    must(ctx_baggage_write(NULL, vars, 1, &text));
    printf("%s: %s\n", where, text);
    fflush(stdout); /* before the other process prints, and so that a fork finds nothing to copy */
    free(text);
}

static void *handle_request(void *user)
{
    must(ctx_var_set(&user_id, user));
    child = fork();
    if (child == 0) {
        print_context("the child, in the request");
    } else {
        waitpid(child, NULL, 0);
        print_context("the parent, in the request");
    }
    return NULL;
}

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    ctx_context *request;
    must(ctx_context_new(&request));

    must(ctx_run(request, handle_request, CTX_INT(67890), NULL));
    print_context(child == 0 ? "the child, outside" : "the parent, outside");

    ctx_context_unref(request);
    return 0;
}
